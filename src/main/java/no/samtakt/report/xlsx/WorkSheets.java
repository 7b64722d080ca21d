package no.samtakt.report.xlsx;

import static no.samtakt.report.xlsx.Column.days;
import static no.samtakt.report.xlsx.Column.money;
import static no.samtakt.report.xlsx.Column.month;
import static no.samtakt.report.xlsx.Column.number;
import static no.samtakt.report.xlsx.Column.percent;
import static no.samtakt.report.xlsx.Column.points;
import static no.samtakt.report.xlsx.Column.text;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.samtakt.common.PersonDays;
import no.samtakt.planning.MigrationPlan;
import no.samtakt.planning.MigrationPlan.HarmonizationPoint;
import no.samtakt.planning.MigrationPlan.PoolLoad;
import no.samtakt.planning.MigrationPlan.RiskMonth;
import no.samtakt.planning.MigrationPlan.Task;
import no.samtakt.planning.MigrationPlan.Wave;
import no.samtakt.report.xlsx.Column.Kind;
import no.samtakt.report.xlsx.Table.Formula;
import no.samtakt.report.xlsx.Table.Hundredths;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import org.jspecify.annotations.Nullable;

/** The work: waves and tasks, the load it puts on the staff, the risk it carries, and how alike the members become. */
final class WorkSheets {

    /** Pools shown in the chart: more lines than these cannot be told apart. */
    private static final int CHARTED_POOLS = 6;

    /** Months that fit on one printed page. */
    private static final int MONTHS_PER_PAGE = 18;

    private final Book book;
    private final Words words;
    private final MigrationPlan plan;
    private @Nullable Grid load;
    private int loadEnd;
    private @Nullable Table index;

    WorkSheets(Book book, Words words, MigrationPlan plan) {
        this.book = book;
        this.words = words;
        this.plan = plan;
    }

    void waves() {
        Table table = new Table(
                book,
                "waves",
                List.of(
                        month("go-live"),
                        text("target", 30),
                        text("area", 28),
                        number("transitions"),
                        text("members", 44),
                        money("wave-cost")));
        for (Wave wave : plan.waves()) {
            table.row(
                    wave.month(),
                    words.target(wave.target()),
                    words.names().area(wave.area()),
                    wave.tasks().size(),
                    words.members(wave.members()),
                    wave.cost());
        }
        table.finish(Set.of("transitions", "wave-cost"));
    }

    void tasks() {
        Table table = new Table(
                book,
                "tasks",
                List.of(
                        text("task", 28),
                        text("kind", 16),
                        text("area", 26),
                        text("target", 26),
                        text("member", 18),
                        text("asset", 26),
                        text("mode", 14),
                        month("start"),
                        month("finish"),
                        month("switch-off"),
                        number("hypercare"),
                        number("parallel"),
                        days("effort"),
                        text("effort-by-pool", 34),
                        money("one-off"),
                        money("present-value"),
                        points("exposure"),
                        text("move-group", 12),
                        text("pinned", 9),
                        text("predecessors", 44)));
        for (Task task : plan.tasks()) {
            PersonDays effort = PersonDays.ZERO;
            for (var part : task.effort()) {
                effort = effort.plus(part.effort());
            }
            table.row(
                    task.id(),
                    words.code(task.kind()),
                    words.names().area(task.area()),
                    words.names().target(task.target()),
                    words.member(task.member()),
                    task.asset().isEmpty() ? "" : words.names().asset(task.asset()),
                    words.code(task.mode()),
                    task.start(),
                    task.finish(),
                    task.switchOff(),
                    task.hypercareMonths(),
                    task.parallelMonths(),
                    effort,
                    task.effort().stream()
                            .map(part -> pool(part.pool()) + " "
                                    + BigDecimal.valueOf(part.effort().centi(), 2)
                                            .stripTrailingZeros()
                                            .toPlainString())
                            .collect(Collectors.joining("\n")),
                    task.oneOff(),
                    task.presentValue(),
                    new Hundredths(task.exposureCentiPoints()),
                    task.moveGroup(),
                    task.pinned(),
                    task.predecessors().stream()
                            .map(link -> link.task() + " (" + words.code("link", link.reason()) + ")")
                            .collect(Collectors.joining("\n")));
        }
        table.finish(Set.of("effort", "one-off", "present-value"));
        table.sheet().createFreezePane(1, Table.HEADER_ROW + 1);
    }

    private String pool(String id) {
        return plan.pools().stream()
                .filter(pool -> pool.pool().equals(id))
                .map(this::pool)
                .findFirst()
                .orElse(id);
    }

    private String pool(PoolLoad pool) {
        String role = pool.role();
        return pool.member().isEmpty() ? role : words.names().member(pool.member()) + " – " + role;
    }

    /** Load in per cent of capacity by pool and month, calculated from the work and the capacity below it. */
    void staffLoad() {
        XSSFSheet sheet = book.sheet("staff-load", 0);
        Cell title = sheet.createRow(0).createCell(1);
        title.setCellValue(book.texts().get("sheet.staff-load"));
        title.setCellStyle(book.title());
        Cell about = sheet.createRow(1).createCell(1);
        about.setCellValue(book.texts().get("about.staff-load"));
        about.setCellStyle(book.notice());
        // The list of sheets on the summary reads the explanation from column A.
        sheet.getRow(1).createCell(0).setCellValue(book.texts().get("about.staff-load"));
        sheet.setColumnHidden(0, true);
        sheet.setColumnWidth(1, 36 * 256);
        List<YearMonth> months = months();
        if (plan.pools().isEmpty() || months.isEmpty()) {
            sheet.createRow(3).createCell(1).setCellValue(book.texts().get("none"));
            return;
        }
        for (int i = 0; i < months.size(); i++) {
            sheet.setColumnWidth(Grid.FIRST_COLUMN + i, 10 * 256);
        }
        List<PoolLoad> pools = plan.pools();
        List<Grid.Label> labels = pools.stream()
                .map(pool -> new Grid.Label(pool.pool(), pool(pool)))
                .toList();
        int height = pools.size() + 3;
        load = new Grid(book, sheet, 3, "load", labels, months, Kind.PERCENT, false, false, (row, column, at) -> {
            String letter = Table.letter(Grid.FIRST_COLUMN + column);
            String work = letter + (at + 1 + height);
            String capacity = letter + (at + 2 + 2 * height);
            return new Formula("IF(" + capacity + "=0,\"\"," + work + "/" + capacity + ")");
        });
        Grid demand = new Grid(
                book,
                sheet,
                3 + height,
                "demand",
                labels,
                months,
                Kind.DAYS,
                true,
                false,
                (row, column, at) -> centi(pools.get(row).demand(), column));
        new Grid(
                book,
                sheet,
                demand.totalRow() + 2,
                "capacity",
                labels,
                months,
                Kind.DAYS,
                true,
                false,
                (row, column, at) -> centi(pools.get(row).capacity(), column));
        loadEnd = demand.totalRow() + 2 + height + 1;
        sheet.createFreezePane(Grid.FIRST_COLUMN, 5);
        sheet.setRepeatingColumns(CellRangeAddress.valueOf("A:B"));
        sheet.getPrintSetup().setFitWidth((short) (1 + (months.size() - 1) / MONTHS_PER_PAGE));
        colour(sheet, load);
    }

    /** Months from the plan's start to the last with work. */
    private List<YearMonth> months() {
        int last = -1;
        for (PoolLoad pool : plan.pools()) {
            for (int i = 0; i < pool.demand().size(); i++) {
                if (pool.demand().get(i) != 0) {
                    last = Math.max(last, i);
                }
            }
        }
        List<YearMonth> months = new ArrayList<>();
        for (int i = 0; i <= last; i++) {
            months.add(plan.header().planStart().plusMonths(i));
        }
        return months;
    }

    private static @Nullable Hundredths centi(@Nullable List<Long> values, int index) {
        return values == null || index >= values.size() ? null : new Hundredths(values.get(index));
    }

    private static void colour(XSSFSheet sheet, Grid load) {
        String first = Table.letter(Grid.FIRST_COLUMN) + (load.firstRow() + 1);
        XSSFSheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
        ConditionalFormattingRule over =
                formatting.createConditionalFormattingRule("AND(ISNUMBER(" + first + ")," + first + ">1)");
        over.createFontFormatting().setFontStyle(false, true);
        fill(over, IndexedColors.ROSE);
        ConditionalFormattingRule high =
                formatting.createConditionalFormattingRule("AND(ISNUMBER(" + first + ")," + first + ">0.85)");
        fill(high, IndexedColors.LIGHT_YELLOW);
        ConditionalFormattingRule some =
                formatting.createConditionalFormattingRule("AND(ISNUMBER(" + first + ")," + first + ">0)");
        fill(some, IndexedColors.LIGHT_GREEN);
        CellRangeAddress range = new CellRangeAddress(
                load.firstRow(), load.lastRow(), Grid.FIRST_COLUMN, Grid.FIRST_COLUMN + load.columns() - 1);
        formatting.addConditionalFormatting(
                new CellRangeAddress[] {range}, new ConditionalFormattingRule[] {over, high, some});
    }

    private static void fill(ConditionalFormattingRule rule, IndexedColors colour) {
        PatternFormatting pattern = rule.createPatternFormatting();
        pattern.setFillBackgroundColor(colour.getIndex());
        pattern.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
    }

    void risk() {
        Table table = new Table(
                book,
                "risk",
                List.of(
                        month("month"),
                        text("member", 22),
                        points("exposure"),
                        points("pile-up"),
                        points("ageing"),
                        points("risk-sum"),
                        points("zero-ageing")));
        for (RiskMonth month : plan.risk()) {
            table.row(
                    month.month(),
                    words.names().member(month.member()),
                    new Hundredths(month.exposure()),
                    new Hundredths(month.pileUp()),
                    new Hundredths(month.ageing()),
                    new Formula("{pile-up}+{ageing}"),
                    new Hundredths(month.zeroAgeing()));
        }
        table.finish(Set.of("exposure", "pile-up", "ageing", "risk-sum", "zero-ageing"));
    }

    void harmonization() {
        index = new Table(book, "harmonization", List.of(month("month"), percent("index")));
        for (HarmonizationPoint point : plan.harmonization()) {
            index.row(point.month(), BigDecimal.valueOf(point.indexBasisPoints(), 4));
        }
        index.finish(Set.of());
    }

    void charts() {
        Grid charted = load;
        if (charted != null) {
            charted.sheet().setRowBreak(loadEnd - 1);
            Charts.lines(
                    charted.sheet(),
                    new XSSFClientAnchor(0, 0, 0, 0, 1, loadEnd, 14, loadEnd + 22),
                    book.texts().get("chart.load"),
                    "%",
                    "0 %",
                    charted.headings(),
                    busiest().stream()
                            .map(i -> new Charts.Series(
                                    charted.labels().get(i).text(), charted.figures(charted.firstRow() + i)))
                            .toList());
        }
        Table points = index;
        if (points != null && !points.empty()) {
            Charts.lines(
                    points.sheet(),
                    new XSSFClientAnchor(0, 0, 0, 0, 3, Table.HEADER_ROW, 14, Table.HEADER_ROW + 22),
                    book.texts().get("chart.index"),
                    "%",
                    "0 %",
                    new CellRangeAddress(points.firstRow(), points.lastRow(), 0, 0),
                    List.of(new Charts.Series(
                            book.texts().get("column.index"),
                            new CellRangeAddress(points.firstRow(), points.lastRow(), 1, 1))));
        }
    }

    /** The pools with the highest load in any month, highest first; ties in the plan's order. */
    private List<Integer> busiest() {
        List<Integer> limited = new ArrayList<>();
        for (int i = 0; i < plan.pools().size(); i++) {
            if (plan.pools().get(i).capacity() != null) {
                limited.add(i);
            }
        }
        limited.sort(Comparator.comparingLong((Integer i) -> peak(plan.pools().get(i)))
                .reversed()
                .thenComparing(Comparator.naturalOrder()));
        return limited.subList(0, Math.min(CHARTED_POOLS, limited.size()));
    }

    /** Highest load in basis points. */
    private static long peak(PoolLoad pool) {
        List<Long> capacity = pool.capacity();
        long peak = 0;
        for (int i = 0; capacity != null && i < Math.min(pool.demand().size(), capacity.size()); i++) {
            if (capacity.get(i) > 0) {
                peak = Math.max(peak, pool.demand().get(i) * 10_000 / capacity.get(i));
            }
        }
        return peak;
    }
}
