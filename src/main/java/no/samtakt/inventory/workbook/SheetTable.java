package no.samtakt.inventory.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import no.samtakt.common.SourceCell;
import no.samtakt.inventory.sheet.ColumnEvidence;
import no.samtakt.inventory.sheet.Names;
import no.samtakt.inventory.sheet.RawCell;
import no.samtakt.inventory.sheet.RawSheet;
import no.samtakt.inventory.sheet.SheetRemark;

/** A sheet of the layout found in a file: where its columns are and which of its rows carry records. */
final class SheetTable {

    private static final int HEADER_ROWS = 20;
    private static final Set<String> TOTALS =
            Set.of("sum", "total", "totalt", "i alt", "ialt", "delsum", "subtotal", "totals", "sum totalt");

    private final String file;
    private final String member;
    private final SheetSpec spec;
    private final RawSheet sheet;
    private final Findings findings;
    private final Map<String, Integer> columns = new HashMap<>();
    private final Map<String, Integer> shifts = new HashMap<>();
    private final Map<String, ColumnEvidence> evidence = new HashMap<>();
    private final List<RowReader> rows = new ArrayList<>();
    private int headerRow = -1;
    private int read;
    private int rejected;
    private int skipped;
    private int filled;
    private int fields;

    private SheetTable(String file, String member, SheetSpec spec, RawSheet sheet, Findings findings) {
        this.file = file;
        this.member = member;
        this.spec = spec;
        this.sheet = sheet;
        this.findings = findings;
    }

    /** Finds the layout in a sheet; the table is empty when there is no header. */
    static SheetTable of(String file, String member, SheetSpec spec, RawSheet sheet, Findings findings) {
        SheetTable table = new SheetTable(file, member, spec, sheet, findings);
        if (spec.keyValue()) {
            table.readLines();
        } else {
            table.readRows();
        }
        for (SheetRemark remark : sheet.remarks()) {
            findings.add(
                    remark.code(),
                    member,
                    new SourceCell(file, sheet.name(), remark.cell()),
                    remark.found(),
                    remark.expected());
        }
        return table;
    }

    /** An empty table for a sheet that is missing. */
    static SheetTable missing(String file, String member, SheetSpec spec, Findings findings) {
        return new SheetTable(file, member, spec, new RawSheet(""), findings);
    }

    private void readRows() {
        int header = findHeader();
        if (header < 0) {
            if (!sheet.rows().isEmpty() || spec.required()) {
                findings.add("sheet.no-header", member, sheetCell(), "", "", "sheet:" + spec.key());
            }
            return;
        }
        headerRow = header;
        mapHeader(header);
        for (ColumnSpec column : spec.columns()) {
            if (column.required() && !columns.containsKey(column.key())) {
                findings.add(
                        "header.missing",
                        member,
                        new SourceCell(file, sheet.name(), (header + 1) + ":" + (header + 1)),
                        "",
                        "column:" + spec.key() + "." + column.key());
            }
        }
        int previous = header;
        for (Map.Entry<Integer, NavigableMap<Integer, RawCell>> entry :
                sheet.rows().tailMap(header, false).entrySet()) {
            int row = entry.getKey();
            Map<Integer, RawCell> cells = entry.getValue();
            if (columns.values().stream().noneMatch(cells::containsKey)) {
                continue;
            }
            read++;
            if (comment(cells, row > previous + 1)) {
                skipped++;
            } else if (total(cells)) {
                skipped++;
                findings.add(
                        "row.total-skipped",
                        member,
                        cell(row, entry.getValue().firstKey()),
                        entry.getValue().firstEntry().getValue().text(),
                        "");
            } else {
                rows.add(new RowReader(this, row));
            }
            previous = row;
        }
    }

    private int findHeader() {
        int best = -1;
        int most = 0;
        for (int row : sheet.rows().headMap(HEADER_ROWS, false).keySet()) {
            Set<String> found = new HashSet<>();
            for (RawCell cell : sheet.row(row).values()) {
                if (cell.number() == null) {
                    Vocabulary.get().findColumn(spec.key(), cell.text()).ifPresent(found::add);
                }
            }
            if (found.size() > most) {
                most = found.size();
                best = row;
            }
        }
        return most >= Math.min(2, spec.columns().size()) ? best : -1;
    }

    private void mapHeader(int header) {
        for (Map.Entry<Integer, RawCell> entry : sheet.row(header).entrySet()) {
            String text = entry.getValue().text();
            Optional<String> column = Vocabulary.get().findColumn(spec.key(), text);
            if (column.isEmpty()) {
                findings.add("header.unknown", member, cell(header, entry.getKey()), text, "", "sheet:" + spec.key());
            } else if (columns.putIfAbsent(column.get(), entry.getKey()) != null) {
                findings.add("header.duplicate", member, cell(header, entry.getKey()), text, "");
            } else {
                shifts.put(column.get(), shift(text));
            }
        }
    }

    private static int shift(String header) {
        String plain = " " + Names.normal(header) + " ";
        if (plain.contains(" tkr ") || plain.contains(" 1000 kr ") || plain.contains(" i tusen ")) {
            return 3;
        }
        return plain.contains(" mill ") || plain.contains(" mill kr ") || plain.contains(" mnok ") ? 6 : 0;
    }

    private boolean comment(Map<Integer, RawCell> cells, boolean afterGap) {
        if (cells.size() != 1) {
            return false;
        }
        String text = cells.values().iterator().next().text();
        long required = spec.columns().stream().filter(ColumnSpec::required).count();
        return (afterGap && required > 1) || text.length() > 40;
    }

    private static boolean total(Map<Integer, RawCell> cells) {
        RawCell first = cells.values().iterator().next();
        return first.number() == null
                && TOTALS.contains(Names.normal(first.text()).toLowerCase(Locale.ROOT));
    }

    private void readLines() {
        Map<String, Integer> lines = new HashMap<>();
        int valueColumn = -1;
        for (Map.Entry<Integer, NavigableMap<Integer, RawCell>> entry :
                sheet.rows().entrySet()) {
            Map.Entry<Integer, RawCell> label = entry.getValue().firstEntry();
            Optional<String> column =
                    Vocabulary.get().findColumn(spec.key(), label.getValue().text());
            if (column.isPresent()) {
                read++;
                if (lines.putIfAbsent(column.get(), entry.getKey()) != null) {
                    skipped++;
                    findings.add(
                            "header.duplicate",
                            member,
                            cell(entry.getKey(), label.getKey()),
                            label.getValue().text(),
                            "");
                } else {
                    valueColumn = valueColumn < 0 ? label.getKey() + 1 : valueColumn;
                }
            } else if (!lines.isEmpty() && entry.getValue().size() > 1) {
                read++;
                skipped++;
                findings.add(
                        "header.unknown",
                        member,
                        cell(entry.getKey(), label.getKey()),
                        label.getValue().text(),
                        "",
                        "sheet:" + spec.key());
            }
        }
        if (lines.isEmpty()) {
            findings.add("sheet.no-header", member, sheetCell(), "", "", "sheet:" + spec.key());
            return;
        }
        for (ColumnSpec column : spec.columns()) {
            if (column.required() && !lines.containsKey(column.key())) {
                findings.add("header.missing", member, sheetCell(), "", "column:" + spec.key() + "." + column.key());
            }
        }
        rows.add(new RowReader(this, lines, valueColumn));
    }

    List<RowReader> rows() {
        return rows;
    }

    SheetSpec spec() {
        return spec;
    }

    String file() {
        return file;
    }

    String member() {
        return member;
    }

    Findings findings() {
        return findings;
    }

    RawSheet sheet() {
        return sheet;
    }

    Map<String, Integer> columns() {
        return columns;
    }

    /** What the cells of a column tell together about how to read each. */
    ColumnEvidence evidence(String column) {
        Integer index = columns.get(column);
        return index == null ? ColumnEvidence.NONE : evidence.computeIfAbsent(column, key -> evidence(index));
    }

    private ColumnEvidence evidence(int index) {
        RawCell header = sheet.row(headerRow).get(index);
        List<RawCell> cells = new ArrayList<>();
        for (Map<Integer, RawCell> row : sheet.rows().tailMap(headerRow, false).values()) {
            RawCell cell = row.get(index);
            if (cell != null && cell.number() == null) {
                cells.add(cell);
            }
        }
        return ColumnEvidence.of(header == null ? "" : header.text(), cells);
    }

    int shift(ColumnSpec column) {
        return shifts.getOrDefault(column.key(), 0);
    }

    SourceCell sheetCell() {
        return new SourceCell(file, sheet.name(), "");
    }

    SourceCell cell(int row, int column) {
        return sheet.where(file, row, column);
    }

    SourceCell rowCell(int row) {
        return sheet.whereRow(file, row);
    }

    /** Row of the headings, counted from 0; −1 when there is none. */
    int headerRow() {
        return headerRow;
    }

    void reject(int row) {
        rejected++;
        findings.reject(new RejectedRow(file, spec.key(), row));
    }

    void tally(boolean usable) {
        fields++;
        if (usable) {
            filled++;
        }
    }

    int filled() {
        return filled;
    }

    int fields() {
        return fields;
    }

    /** Reports the count; to be called once, after all rows have been turned into records. */
    void close() {
        if (!sheet.name().isEmpty()) {
            findings.count(new SheetCount(file, sheet.name(), read, read - rejected - skipped, rejected, skipped));
        }
    }
}
