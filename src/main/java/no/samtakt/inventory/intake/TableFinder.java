package no.samtakt.inventory.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeSet;
import no.samtakt.inventory.sheet.CellRange;
import no.samtakt.inventory.sheet.Names;
import no.samtakt.inventory.sheet.RawCell;
import no.samtakt.inventory.sheet.RawSheet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the tables of a sheet by what their headers say: below titles, several under or beside each other, with headers of two
 * or three rows, and with fields listed down instead of across.
 */
final class TableFinder {

    /** Header of a row of municipalities over facts that are listed down. */
    private static final String MUNICIPALITY = "Kommune";

    /** Blank rows that end a table. */
    private static final int GAP = 20;

    private static final int MOST_TABLES = 30;
    private static final int MOST_HEADER_CELLS = 400;

    /** Most fields a table lists down its first column. */
    private static final int MOST_FIELDS = 150;

    private final String file;
    private final RawSheet sheet;
    private final Municipalities municipalities;
    private final Areas areas;
    private final List<FoundTable> found = new ArrayList<>();

    private TableFinder(String file, RawSheet sheet, Municipalities municipalities, Areas areas) {
        this.areas = areas;
        this.file = file;
        this.sheet = sheet;
        this.municipalities = municipalities;
    }

    /** The tables of a sheet, from top to bottom and left to right. */
    static List<FoundTable> find(String file, RawSheet sheet, Municipalities municipalities, Areas areas) {
        TableFinder finder = new TableFinder(file, sheet, municipalities, areas);
        finder.search();
        List<FoundTable> numbered = new ArrayList<>();
        for (FoundTable table : finder.found) {
            numbered.add(table.numbered(numbered.size() + 1));
        }
        return numbered;
    }

    /** How much a row or column of cells looks like a header. */
    private record Score(int cells, int texts, int numbers, int sure, int weak, int known, int documentation) {

        int hits() {
            return sure + (known >= 2 ? known : 0);
        }

        int points() {
            return 10 * hits() + 4 * weak - 6 * numbers;
        }

        boolean header() {
            if (texts < 2 || numbers * 5 > cells) {
                return documentation >= 2 && cells >= 2;
            }
            boolean enough = hits() >= 2 && (hits() + weak / 2.0) / cells >= 0.34;
            return enough || (hits() >= 5 && hits() * 4 >= cells) || (sure == 1 && weak >= 2 && cells <= 6);
        }
    }

    private Score score(Iterable<RawCell> cells) {
        int all = 0;
        int texts = 0;
        int numbers = 0;
        int sure = 0;
        int weak = 0;
        int known = 0;
        int documentation = 0;
        int years = 0;
        Set<String> seen = new HashSet<>();
        for (RawCell cell : cells) {
            if (++all > MOST_HEADER_CELLS) {
                break;
            }
            boolean year = cell.number() != null && cell.text().matches("20[0-4]\\d");
            years += year ? 1 : 0;
            if ((cell.number() != null && !year) || cell.error() || Records.figure(cell.text())) {
                numbers++;
                continue;
            }
            texts++;
            Headers.Reading reading = Headers.read(cell.text());
            if (!seen.add(Names.normal(cell.text()))) {
                weak += reading.sure() ? 1 : 0;
            } else if (reading.sure()) {
                sure++;
                documentation += reading.means("docField") ? 1 : 0;
            } else if (reading.confidence() > 0) {
                weak++;
            } else if (municipalities.find(cell.text()).isPresent()) {
                known++;
            }
        }
        return new Score(all, texts, numbers, sure, years >= 2 ? weak + years : weak, known, documentation);
    }

    private void search() {
        if (sheet.rows().isEmpty()) {
            return;
        }
        int from = sheet.rows().firstKey();
        while (found.size() < MOST_TABLES) {
            int header = nextHeader(from);
            FoundTable turned = header < 0 || found.isEmpty() ? turned(from, header) : null;
            if (turned != null) {
                found.add(turned);
                Integer next = sheet.rows().higherKey(turnedEnd);
                if (next == null) {
                    return;
                }
                from = next;
                continue;
            }
            if (header < 0) {
                break;
            }
            from = add(header, from);
            if (from < 0) {
                break;
            }
        }
        if (found.isEmpty()) {
            relaxed();
        }
    }

    /** The next row that looks like a header, the best of those that follow each other; -1 when there is none. */
    private int nextHeader(int from) {
        for (int row : sheet.rows().tailMap(from, true).keySet()) {
            if (!header(row)) {
                continue;
            }
            int best = row;
            for (int next = row + 1; next <= row + 2; next++) {
                if (header(next)
                        && score(sheet.row(next).values()).points()
                                > score(sheet.row(best).values()).points()
                        && !like(row, next)) {
                    best = next;
                }
            }
            return best;
        }
        return -1;
    }

    private boolean like(int row, int other) {
        return texts(row).equals(texts(other));
    }

    private Set<String> texts(int row) {
        Set<String> texts = new TreeSet<>();
        sheet.row(row).values().forEach(cell -> texts.add(Names.normal(cell.text())));
        return texts;
    }

    private boolean header(int row) {
        Map<Integer, RawCell> cells = sheet.row(row);
        return !cells.isEmpty()
                && (score(cells.values()).header() || matrixHeader(row) || singleHeader(row) || wideHeader(row));
    }

    /** The first row of a wide export: many distinct texts, some of them known. */
    private boolean wideHeader(int row) {
        Map<Integer, RawCell> cells = sheet.row(row);
        if (cells.size() < 15 || sheet.rows().firstKey() != row) {
            return false;
        }
        Score score = score(cells.values());
        return score.numbers() == 0 && score.sure() >= 4 && shorts(cells);
    }

    /** A list of one column: a word for a system, and names under it. */
    private boolean singleHeader(int row) {
        Map<Integer, RawCell> cells = sheet.row(row);
        if (cells.size() != 1 || sheet.rows().headMap(row).size() > 5) {
            return false;
        }
        Map.Entry<Integer, RawCell> only = cells.entrySet().iterator().next();
        Headers.Reading reading = Headers.read(only.getValue().text());
        Integer next = sheet.rows().higherKey(row);
        return reading.confidence() >= 95
                && reading.means("system")
                && next != null
                && next == row + 1
                && sheet.rows().tailMap(next, true).values().stream()
                        .limit(5)
                        .allMatch(below -> below.size() == 1 && below.containsKey(only.getKey()));
    }

    /** A row over a matrix: names that stand again in the first column, or any names over rows of function areas. */
    private boolean matrixHeader(int row) {
        NavigableMap<Integer, RawCell> cells = sheet.rows().get(row);
        if (cells == null || cells.size() < 3 || cells.values().stream().anyMatch(cell -> cell.number() != null)) {
            return false;
        }
        Set<String> across = texts(row);
        int first = leftmost(row);
        int rows = 0;
        int same = 0;
        int named = 0;
        for (Map<Integer, RawCell> below :
                sheet.rows().subMap(row, false, row + 200, true).values()) {
            RawCell label = below.get(first);
            if (label == null || label.number() != null) {
                continue;
            }
            rows++;
            same += across.contains(Names.normal(label.text())) ? 1 : 0;
            named += areas.is(label.text()) ? 1 : 0;
        }
        boolean dependencies = same >= 3 && same * 10 >= rows * 6 && same * 10 >= (cells.size() - 1) * 6;
        boolean matrix = rows >= 3 && named * 10 >= rows * 6 && distinct(cells) && shorts(cells);
        return dependencies
                || (matrix
                        && !cells.values().stream()
                                .anyMatch(c -> Headers.read(c.text()).means("vendor")));
    }

    private static boolean distinct(Map<Integer, RawCell> cells) {
        Set<String> seen = new HashSet<>();
        return cells.values().stream().allMatch(cell -> seen.add(Names.normal(cell.text())));
    }

    private static boolean shorts(Map<Integer, RawCell> cells) {
        return cells.values().stream().allMatch(cell -> cell.text().length() <= 40);
    }

    private int leftmost(int row) {
        int least = Integer.MAX_VALUE;
        for (NavigableMap<Integer, RawCell> cells :
                sheet.rows().subMap(row, true, row + 30, true).values()) {
            least = Math.min(least, cells.firstKey());
        }
        return least;
    }

    /** Adds the table under a header; gives the row to go on from, or -1 at the end. */
    private int add(int row, int from) {
        int top = row;
        int bottom = row;
        for (int above = row - 1; above >= Math.max(from, row - 2) && group(above, row); above--) {
            top = above;
        }
        if (sub(row)) {
            bottom = row + 1;
        }
        int last = end(bottom, row);
        List<FoundTable.Column> columns = columns(top, bottom, last);
        List<String> titles = titles(from, top);
        for (List<FoundTable.Column> part : beside(columns, bottom, last)) {
            found.add(new FoundTable(
                    file, sheet, sheet.name(), 0, top, bottom, last, FoundTable.unique(part), titles, false));
        }
        Integer next = sheet.rows().higherKey(last);
        return next == null ? -1 : next;
    }

    /** Whether a row groups the columns of the header below it. */
    private boolean group(int above, int row) {
        NavigableMap<Integer, RawCell> cells = sheet.rows().get(above);
        if (cells == null
                || cells.values().stream()
                        .anyMatch(c -> c.number() != null
                                && c.date() == null
                                && !c.text().matches("20\\d\\d"))) {
            return false;
        }
        int width = sheet.row(row).size();
        boolean merged = false;
        for (CellRange range : sheet.merged()) {
            int span = range.lastColumn() - range.firstColumn() + 1;
            merged |= range.firstRow() == above && span >= 2 && span < Math.max(3, width);
            merged |= range.contains(above, range.firstColumn()) && range.lastRow() >= row && range.firstRow() <= above;
        }
        boolean names = cells.values().stream()
                        .filter(c -> municipalities.find(c.text()).isPresent())
                        .count()
                >= 2;
        return merged
                || names
                || (cells.size() >= 2 && cells.size() < width && within(cells, row) && known(cells) >= 1);
    }

    private static long known(Map<Integer, RawCell> cells) {
        return cells.values().stream()
                .filter(cell -> Headers.read(cell.text()).confidence() > 0)
                .count();
    }

    private boolean within(NavigableMap<Integer, RawCell> cells, int row) {
        NavigableMap<Integer, RawCell> below = sheet.rows().get(row);
        return below != null && cells.lastKey() <= below.lastKey();
    }

    /** Whether the row below a header is its second row: names parts of cells merged across. */
    private boolean sub(int row) {
        NavigableMap<Integer, RawCell> below = sheet.rows().get(row + 1);
        if (below == null || below.values().stream().anyMatch(cell -> cell.number() != null)) {
            return false;
        }
        boolean across = false;
        for (CellRange range : sheet.merged()) {
            across |= range.firstRow() == row
                    && range.lastRow() == row
                    && range.lastColumn() > range.firstColumn()
                    && below.containsKey(range.firstColumn());
        }
        long hits = below.values().stream()
                .filter(cell -> Headers.read(cell.text()).sure())
                .count();
        boolean names = sheet.row(row).values().stream()
                        .filter(cell -> municipalities.find(cell.text()).isPresent())
                        .count()
                >= 1;
        return hits >= 2 && (across || (names && hits * 2 >= below.size()));
    }

    /** The last row of the table under a header. */
    private int end(int bottom, int row) {
        int last = bottom;
        boolean blankBefore = false;
        int titleAfter = -1;
        for (int next : sheet.rows().tailMap(bottom, false).keySet()) {
            if (next - last > GAP) {
                return titleAfter > 0 ? titleAfter : last;
            }
            blankBefore |= next > last + 1;
            if (sheet.row(next).size() == 1 && next > last + 1) {
                titleAfter = last;
            } else if (sheet.row(next).size() > 1 && titleAfter > 0 && !header(next)) {
                titleAfter = sheet.row(next - 1).size() == 1 ? titleAfter : -1;
            }
            boolean before = next > last + 1 || sheet.row(next - 1).size() == 1;
            if (before
                    && !like(row, next)
                    && !Records.is(sheet.row(next).values())
                    && (header(next) || group(next, next + 1) && header(next + 1))) {
                return titleAfter > 0 ? titleAfter : last;
            }
            if (sheet.row(next).size() > 1 && titleAfter > 0) {
                titleAfter = -1;
            }
            last = next;
        }
        return last;
    }

    private List<FoundTable.Column> columns(int top, int bottom, int last) {
        Set<Integer> indexes = new TreeSet<>();
        for (int row = top; row <= bottom; row++) {
            indexes.addAll(sheet.row(row).keySet());
        }
        int first = indexes.iterator().next();
        int right = first;
        for (int index : indexes) {
            right = Math.max(right, index);
        }
        for (CellRange range : sheet.merged()) {
            if (range.firstRow() >= top && range.firstRow() <= bottom && indexes.contains(range.firstColumn())) {
                right = Math.max(right, Math.min(range.lastColumn(), range.firstColumn() + MOST_HEADER_CELLS));
            }
        }
        for (Map<Integer, RawCell> cells :
                sheet.rows().subMap(bottom, false, last, true).values()) {
            indexes.addAll(cells.keySet());
        }
        List<FoundTable.Column> columns = new ArrayList<>();
        for (int index : indexes) {
            columns.add(column(index, top, bottom));
        }
        return columns;
    }

    private FoundTable.Column column(int index, int top, int bottom) {
        List<String> parts = new ArrayList<>();
        for (int row = top; row <= bottom; row++) {
            RawCell cell = row < bottom ? spanning(row, index, bottom) : FoundTable.at(sheet, row, index);
            String text = cell == null ? "" : line(cell.text());
            if (!text.isEmpty() && !parts.contains(text)) {
                parts.add(text);
            }
        }
        RawCell low = FoundTable.at(sheet, bottom, index);
        String sub = low == null ? "" : line(low.text());
        String header = parts.isEmpty() ? letters(index) : String.join(" / ", parts);
        String group = parts.size() > 1 ? parts.get(0) : sub.isEmpty() && !parts.isEmpty() ? parts.get(0) : "";
        return new FoundTable.Column(index, header, group, sub);
    }

    /** One row of a header on one line; a slash somebody wrote is told from the one that joins the rows. */
    private static String line(String text) {
        return text.replaceAll("\\s+", " ").strip().replace(" / ", "/");
    }

    /** The name of a column without header, as spreadsheet programs show it. */
    private static String letters(int index) {
        StringBuilder letters = new StringBuilder();
        for (int rest = index; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }

    /** The cell of an upper row of a header over a column: its own, its merged block's, or the nearest to the left over a gap. */
    private @Nullable RawCell spanning(int row, int index, int bottom) {
        RawCell cell = FoundTable.at(sheet, row, index);
        if (cell != null) {
            return cell;
        }
        NavigableMap<Integer, RawCell> cells = sheet.rows().get(row);
        Map.Entry<Integer, RawCell> left = cells == null ? null : cells.lowerEntry(index);
        boolean names =
                left != null && municipalities.find(left.getValue().text()).isPresent();
        boolean apart = left != null && FoundTable.block(sheet, row, left.getKey()) == null;
        return left != null
                        && apart
                        && (names || sheet.merged().isEmpty())
                        && sheet.row(bottom).containsKey(index)
                ? left.getValue()
                : null;
    }

    /** Columns of tables that stand beside each other, with a blank column between. */
    private List<List<FoundTable.Column>> beside(List<FoundTable.Column> columns, int bottom, int last) {
        List<List<FoundTable.Column>> parts = new ArrayList<>();
        List<FoundTable.Column> part = new ArrayList<>();
        for (FoundTable.Column column : columns) {
            if (!part.isEmpty() && column.index() > part.get(part.size() - 1).index() + 1) {
                parts.add(part);
                part = new ArrayList<>();
            }
            part.add(column);
        }
        parts.add(part);
        boolean apart = parts.size() > 1 && parts.stream().allMatch(this::complete);
        return apart ? parts : List.of(columns);
    }

    private boolean complete(List<FoundTable.Column> columns) {
        long known = columns.stream()
                .filter(column -> Headers.read(column.header()).sure())
                .count();
        boolean key = columns.stream()
                .map(column -> Headers.read(column.header()))
                .anyMatch(reading -> reading.sure()
                        && (reading.means("system")
                                || reading.means("name")
                                || reading.means("municipality")
                                || reading.means("contractName")
                                || reading.means("role")
                                || reading.means("from")
                                || reading.means("server")));
        return known >= 2 && key;
    }

    private List<String> titles(int from, int top) {
        List<String> titles = new ArrayList<>();
        sheet.rows().subMap(from, true, top, false).values().forEach(cells -> cells.values()
                .forEach(cell -> titles.add(cell.text())));
        titles.add(sheet.name());
        return titles;
    }

    private int turnedEnd;

    /** A table that lists its fields down the first column; null when the rows from here on are no such table. */
    private @Nullable FoundTable turned(int from, int header) {
        int first = leftmost(from);
        List<Integer> rows = new ArrayList<>();
        List<RawCell> labels = new ArrayList<>();
        int width = 0;
        for (Map.Entry<Integer, NavigableMap<Integer, RawCell>> entry :
                sheet.rows().tailMap(from, true).entrySet()) {
            if (!rows.isEmpty() && entry.getKey() > rows.get(rows.size() - 1) + 3) {
                break;
            }
            RawCell label = entry.getValue().get(first);
            if (label == null && rows.isEmpty() && municipalitiesOnly(entry.getValue())) {
                label = RawCell.ofText(MUNICIPALITY);
                rows.add(entry.getKey());
                labels.add(label);
                continue;
            }
            if (label != null && entry.getValue().size() >= 2) {
                rows.add(entry.getKey());
                labels.add(label);
                width = Math.max(width, entry.getValue().lastKey() - first);
            }
        }
        if (labels.size() < 2 || labels.size() > MOST_FIELDS || width < 1) {
            return null;
        }
        Score down = score(labels);
        long facts = labels.stream().filter(TableFinder::fact).count();
        boolean down3 = down.sure() >= 3 && down.sure() * 10 >= labels.size() * 6;
        boolean down2 = facts >= 2 && (facts + down.sure()) * 10 >= labels.size() * 5;
        if (!down3 && !down2) {
            return null;
        }
        if (header >= 0) {
            Score across = score(sheet.row(header).values());
            if (across.documentation() >= 2
                    || across.sure() >= down.sure()
                    || (across.sure() >= 2 && rows.get(0) > header + 1)) {
                return null;
            }
        }
        turnedEnd = rows.get(rows.size() - 1);
        return turn(rows, first, width, titles(from, rows.get(0)));
    }

    private boolean municipalitiesOnly(Map<Integer, RawCell> cells) {
        return cells.values().stream()
                .allMatch(cell -> municipalities.find(cell.text()).isPresent());
    }

    private static boolean fact(RawCell label) {
        Headers.Reading reading = Headers.read(label.text());
        return reading.sure()
                && (reading.means("inhabitants")
                        || reading.means("fte")
                        || reading.means("employees")
                        || reading.means("users")
                        || reading.means("ictStaff")
                        || reading.means("number"));
    }

    private FoundTable turn(List<Integer> rows, int first, int width, List<String> titles) {
        RawSheet turned = new RawSheet(sheet.name());
        int column = 0;
        List<FoundTable.Column> columns = new ArrayList<>();
        int lastRow = 0;
        for (int row : rows) {
            for (Map.Entry<Integer, RawCell> entry : sheet.row(row).entrySet()) {
                int across = entry.getKey() - first;
                if (across >= 0 && across <= width) {
                    turned.put(across, column, entry.getValue(), sheet.where(file, row, entry.getKey()));
                    lastRow = Math.max(lastRow, across);
                }
            }
            for (int across = 0; across <= width; across++) {
                if (!turned.row(across).containsKey(column)) {
                    turned.setOrigin(across, column, sheet.where(file, row, first + across));
                }
            }
            RawCell label = sheet.row(row).get(first);
            String header = label == null ? MUNICIPALITY : label.text();
            columns.add(new FoundTable.Column(column, header, "", header));
            column++;
        }
        return new FoundTable(file, turned, sheet.name(), 0, 0, 0, lastRow, FoundTable.unique(columns), titles, true);
    }

    /**
     * When nothing is surely a header: a first row of distinct texts over filled rows. Also where none of them is known, so that
     * the user has lines in the mapping to say what they mean.
     */
    private void relaxed() {
        for (int row : sheet.rows().headMap(sheet.rows().firstKey() + 10, true).keySet()) {
            NavigableMap<Integer, RawCell> cells = sheet.rows().get(row);
            if (cells == null || cells.size() < 2) {
                continue;
            }
            Score score = score(cells.values());
            NavigableMap<Integer, RawCell> below = sheet.rows().get(row + 1);
            NavigableMap<Integer, RawCell> next = sheet.rows().get(row + 2);
            boolean filled = below != null && below.size() * 2 >= cells.size();
            boolean list = filled && next != null && next.size() * 2 >= cells.size() && shorts(cells);
            boolean known = score.hits() + score.weak() >= 1;
            if (filled && score.numbers() == 0 && distinct(cells) && (known || list)) {
                add(row, sheet.rows().firstKey());
            }
            return;
        }
    }
}
