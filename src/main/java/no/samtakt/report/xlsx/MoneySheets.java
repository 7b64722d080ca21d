package no.samtakt.report.xlsx;

import static no.samtakt.report.xlsx.Column.money;
import static no.samtakt.report.xlsx.Column.month;
import static no.samtakt.report.xlsx.Column.number;
import static no.samtakt.report.xlsx.Column.text;
import static no.samtakt.report.xlsx.Column.year;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samtakt.common.Money;
import no.samtakt.planning.MigrationPlan;
import no.samtakt.planning.MigrationPlan.BridgePlan;
import no.samtakt.planning.MigrationPlan.Category;
import no.samtakt.planning.MigrationPlan.ContractPlan;
import no.samtakt.planning.MigrationPlan.MemberInfo;
import no.samtakt.planning.MigrationPlan.MemberResult;
import no.samtakt.planning.MigrationPlan.YearLine;
import no.samtakt.planning.PlanTerms;
import no.samtakt.report.PlanView;
import no.samtakt.report.xlsx.Column.Kind;
import no.samtakt.report.xlsx.Table.Formula;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** The money: cost per year and kind, gain and loss per member, contracts and bridges. */
final class MoneySheets {

    private static final String PLAN = "plan";
    private static final String ZERO = "zero";

    private final Book book;
    private final Words words;
    private final MigrationPlan plan;
    private @Nullable Grid planGrid;
    private @Nullable Grid zeroGrid;
    private int costEnd;

    MoneySheets(Book book, Words words, MigrationPlan plan) {
        this.book = book;
        this.words = words;
        this.plan = plan;
    }

    void contracts() {
        Table table = new Table(
                book,
                "contracts",
                List.of(
                        text("contract", 16),
                        text("member", 18),
                        text("vendor", 24),
                        text("covers", 40),
                        money("annual-price"),
                        month("contract-end"),
                        month("close-needed"),
                        month("exit"),
                        money("present-value"),
                        money("zero-present-value"),
                        money("difference"),
                        money("wasted"),
                        text("confidential", 12),
                        text("procurement-risk", 14)));
        for (ContractPlan contract : plan.contracts()) {
            table.row(
                    contract.id(),
                    words.names().member(contract.member()),
                    contract.vendor(),
                    words.subjects(contract.covers()),
                    contract.annualPrice(),
                    contract.end(),
                    contract.closeNeeded(),
                    contract.exit(),
                    contract.presentValue(),
                    contract.zeroPresentValue(),
                    contract.presentValue().isWithheld()
                            ? Money.WITHHELD
                            : new Formula("{present-value}-{zero-present-value}"),
                    contract.wasted(),
                    contract.confidential(),
                    contract.procurementRisk());
        }
        table.finish(Set.of("annual-price", "present-value", "zero-present-value", "difference", "wasted"));
    }

    Table members() {
        Table table = new Table(
                book,
                "members",
                List.of(
                        text("member", 20),
                        number("inhabitants"),
                        number("ict-staff"),
                        money("zero"),
                        money("plan"),
                        money("net-benefit"),
                        money("per-inhabitant"),
                        money("zero-early"),
                        money("plan-early"),
                        money("net-early"),
                        money("write-off"),
                        money("max-extra"),
                        month("payback"),
                        money("compensation")));
        for (MemberResult result : plan.economy().members()) {
            MemberInfo info = plan.members().stream()
                    .filter(member -> member.id().equals(result.member()))
                    .findFirst()
                    .orElse(null);
            table.row(
                    words.names().member(result.member()),
                    info == null ? null : info.inhabitants(),
                    info == null ? null : info.ictStaff(),
                    result.zero(),
                    result.plan(),
                    difference(result.zero(), result.plan(), result.netBenefit(), "{zero}-{plan}"),
                    result.netBenefit().isWithheld()
                            ? Money.WITHHELD
                            : new Formula("IF({inhabitants}=0,\"\",{net-benefit}/{inhabitants})"),
                    result.zeroEarly(),
                    result.planEarly(),
                    difference(
                            result.zeroEarly(),
                            result.planEarly(),
                            result.netBenefitEarly(),
                            "{zero-early}-{plan-early}"),
                    result.writeOff(),
                    result.maxYearlyExtra(),
                    result.maxYearlyExtra().isWithheld() ? Money.WITHHELD : result.paybackMonth(),
                    words.names()
                            .findLoss(result.member())
                            .map(PlanTerms.Loss::compensation)
                            .orElse(null));
        }
        Money zero = plan.economy().zeroPresentValue();
        Money costs = plan.economy().planPresentValue();
        table.finish(
                Set.of(
                        "inhabitants",
                        "ict-staff",
                        "zero",
                        "plan",
                        "net-benefit",
                        "zero-early",
                        "plan-early",
                        "net-early",
                        "write-off"),
                Map.of("zero", zero, "plan", costs, "net-benefit", words.names().saving()));
        return table;
    }

    /** A difference as a formula, or as it is when an end of it is withheld. */
    private static Object difference(Money from, Money less, Money result, String formula) {
        return from.minus(less).isWithheld() ? result : new Formula(formula);
    }

    /** The data the cost sheet adds up. Its sheet name and columns are what {@link #sumOf} refers to. */
    void costData() {
        Table table = new Table(
                book,
                "cost-data",
                List.of(
                        text("scenario-id", 10),
                        text("member-id", 14),
                        text("category-id", 20),
                        text("scenario", 18),
                        text("member", 20),
                        text("category", 30),
                        year("year"),
                        money("amount")));
        for (YearLine line : plan.economy().lines()) {
            if (line.member().isEmpty()) {
                continue;
            }
            table.row(
                    line.zero() ? ZERO : PLAN,
                    line.member(),
                    line.category().name(),
                    book.texts().get(line.zero() ? "scenario.zero" : "scenario.plan"),
                    words.member(line.member()),
                    words.code(line.category()),
                    line.year(),
                    line.amount());
        }
        table.finish(Set.of());
    }

    /** Cost per year: by category for the plan and for the zero alternative, the difference, and the saving by member. */
    void cost() {
        XSSFSheet sheet = book.sheet("cost", 0);
        Cell title = sheet.createRow(0).createCell(1);
        title.setCellValue(book.texts().get("sheet.cost"));
        title.setCellStyle(book.title());
        Cell about = sheet.createRow(1).createCell(1);
        about.setCellValue(book.texts().get("about.cost"));
        about.setCellStyle(book.notice());
        // The list of sheets on the summary reads the explanation from column A.
        sheet.getRow(1).createCell(0).setCellValue(book.texts().get("about.cost"));
        sheet.setColumnHidden(0, true);
        sheet.setColumnWidth(1, 34 * 256);
        List<Integer> years = plan.economy().lines().stream()
                .map(YearLine::year)
                .distinct()
                .sorted()
                .toList();
        for (int i = 0; i <= years.size(); i++) {
            sheet.setColumnWidth(Grid.FIRST_COLUMN + i, 14 * 256);
        }
        if (years.isEmpty()) {
            Cell none = sheet.createRow(3).createCell(1);
            none.setCellValue(book.texts().get("none"));
            costEnd = 4;
            return;
        }
        List<Grid.Label> categories = Arrays.stream(Category.values())
                .filter(category -> plan.economy().lines().stream().anyMatch(line -> line.category() == category))
                .map(category -> new Grid.Label(category.name(), words.code(category)))
                .toList();
        if (plan.economy().lines().stream().anyMatch(line -> line.amount().isWithheld())) {
            shownCost(sheet, categories, years);
            return;
        }
        Grid byPlan = pivot(sheet, 3, "cost-plan", categories, years, PLAN);
        Grid byZero = pivot(sheet, byPlan.totalRow() + 2, "cost-zero", categories, years, ZERO);
        int difference = byZero.totalRow() + 2;
        Grid extra = new Grid(
                book,
                sheet,
                difference,
                "cost-difference",
                List.of(
                        new Grid.Label("extra", book.texts().get("cost.extra")),
                        new Grid.Label("accumulated", book.texts().get("cost.accumulated"))),
                years,
                Kind.MONEY,
                false,
                false,
                (row, column, sheetRow) -> {
                    String letter = Table.letter(Grid.FIRST_COLUMN + column);
                    String before = Table.letter(Grid.FIRST_COLUMN + column - 1);
                    return new Formula(
                            row == 0
                                    ? letter + (byPlan.totalRow() + 1) + "-" + letter + (byZero.totalRow() + 1)
                                    : letter + sheetRow + (column == 0 ? "" : "+" + before + (sheetRow + 1)));
                });
        List<Grid.Label> members = plan.members().stream()
                .map(member -> new Grid.Label(member.id(), member.name()))
                .toList();
        Grid savings = new Grid(
                book,
                sheet,
                extra.lastRow() + 2,
                "cost-members",
                members,
                years,
                Kind.MONEY,
                true,
                true,
                (row, column, sheetRow) -> new Formula(sumOf(ZERO, "B", sheetRow, column, savingsHeading(extra)) + "-"
                        + sumOf(PLAN, "B", sheetRow, column, savingsHeading(extra))));
        costEnd = savings.totalRow() + 2;
        sheet.createFreezePane(Grid.FIRST_COLUMN, 0);
        planGrid = byPlan;
        zeroGrid = byZero;
    }

    /** The same as values: what is withheld cannot be added up. */
    private void shownCost(XSSFSheet sheet, List<Grid.Label> categories, List<Integer> years) {
        PlanView view = words.names();
        int top = 3;
        for (boolean zero : new boolean[] {false, true}) {
            top = shown(
                    sheet,
                    top,
                    zero ? "cost-zero" : "cost-plan",
                    categories,
                    years,
                    (row, column, sheetRow) -> view.yearCost(
                            zero, "", Category.valueOf(categories.get(row).id()), years.get(column)));
        }
        List<Money> accumulated = view.accumulatedSaving("");
        Grid extra = new Grid(
                book,
                sheet,
                top,
                "cost-difference",
                List.of(
                        new Grid.Label("extra", book.texts().get("cost.extra")),
                        new Grid.Label("accumulated", book.texts().get("cost.accumulated"))),
                years,
                Kind.MONEY,
                false,
                false,
                (row, column, sheetRow) -> row == 0
                        ? view.yearCost(false, "", years.get(column)).minus(view.yearCost(true, "", years.get(column)))
                        : accumulated.get(column).negated());
        List<Grid.Label> members = plan.members().stream()
                .map(member -> new Grid.Label(member.id(), member.name()))
                .toList();
        costEnd = shown(sheet, extra.lastRow() + 2, "cost-members", members, years, (row, column, sheetRow) -> {
            String member = members.get(row).id();
            int year = years.get(column);
            return view.yearCost(true, member, year).minus(view.yearCost(false, member, year));
        });
        sheet.createFreezePane(Grid.FIRST_COLUMN, 0);
    }

    /** A block of values with their sums; the row below it. */
    private int shown(
            XSSFSheet sheet,
            int top,
            String titleKey,
            List<Grid.Label> labels,
            List<Integer> years,
            Grid.Figure figure) {
        List<Grid.Label> rows = new ArrayList<>(labels);
        rows.add(new Grid.Label("", book.texts().get("total")));
        List<Object> headings = new ArrayList<>(years);
        headings.add(book.texts().get("total"));
        Grid grid = new Grid(
                book, sheet, top, titleKey, rows, headings, Kind.MONEY, false, false, (row, column, sheetRow) -> {
                    Money sum = Money.ZERO;
                    for (int i = row == labels.size() ? 0 : row; i < (row == labels.size() ? row : row + 1); i++) {
                        for (int j = column == years.size() ? 0 : column;
                                j < (column == years.size() ? column : column + 1);
                                j++) {
                            Object value = figure.at(i, j, sheetRow);
                            sum = value instanceof Money money ? sum.plus(money) : sum;
                        }
                    }
                    return sum;
                });
        return grid.lastRow() + 2;
    }

    private static int savingsHeading(Grid above) {
        return above.lastRow() + 3;
    }

    private Grid pivot(
            XSSFSheet sheet, int top, String titleKey, List<Grid.Label> labels, List<Integer> years, String scenario) {
        return new Grid(
                book,
                sheet,
                top,
                titleKey,
                labels,
                years,
                Kind.MONEY,
                true,
                true,
                (row, column, sheetRow) -> new Formula(sumOf(scenario, "C", sheetRow, column, top + 1)));
    }

    /**
     * SUMIFS over the cost data: of one scenario, for the id in column A of the row and the year above.
     *
     * @param idColumn column of the data the id is compared with
     * @param headingRow row of the years, zero-based
     */
    private String sumOf(String scenario, String idColumn, int sheetRow, int column, int headingRow) {
        String data = "'"
                + org.apache.poi.ss.util.WorkbookUtil.createSafeSheetName(
                                book.texts().get("sheet.cost-data"))
                        .replace("'", "''")
                + "'!";
        int last = Table.HEADER_ROW + 1 + plan.economy().lines().size();
        return "SUMIFS(" + range(data, "H", last) + "," + range(data, "A", last) + ",\"" + scenario + "\","
                + range(data, idColumn, last) + ",$A" + (sheetRow + 1) + "," + range(data, "G", last) + ","
                + Table.letter(Grid.FIRST_COLUMN + column) + "$" + (headingRow + 1) + ")";
    }

    private static String range(String sheet, String letter, int lastRow) {
        return sheet + "$" + letter + "$" + (Table.HEADER_ROW + 2) + ":$" + letter + "$" + lastRow;
    }

    /** Cost per year by category, with the zero alternative as a line. */
    void costChart() {
        Grid byPlan = planGrid;
        Grid byZero = zeroGrid;
        if (byPlan == null || byZero == null) {
            return;
        }
        List<Charts.Series> stacked = new ArrayList<>();
        for (int i = 0; i < byPlan.labels().size(); i++) {
            stacked.add(new Charts.Series(byPlan.labels().get(i).text(), byPlan.figures(byPlan.firstRow() + i)));
        }
        byPlan.sheet().setRowBreak(costEnd - 1);
        XSSFClientAnchor anchor = new XSSFClientAnchor(0, 0, 0, 0, 1, costEnd, 10, costEnd + 24);
        Charts.stackedWithLine(
                byPlan.sheet(),
                anchor,
                book.texts().get("chart.cost"),
                book.texts().get("chart.millions", plan.header().currency()),
                "#,##0.0,,",
                byPlan.headings(),
                stacked,
                new Charts.Series(book.texts().get("scenario.zero"), byZero.figures(byZero.totalRow())));
    }

    void bridges() {
        Table table = new Table(
                book,
                "bridges",
                List.of(
                        text("member", 18),
                        text("from-asset", 34),
                        text("to-asset", 34),
                        text("edge", 22),
                        month("from"),
                        month("until"),
                        money("per-month"),
                        money("present-value")));
        for (BridgePlan bridge : plan.bridges()) {
            table.row(
                    words.names().member(bridge.member()),
                    words.subject(bridge.fromAsset()),
                    words.subject(bridge.toAsset()),
                    words.code(bridge.type()),
                    bridge.from(),
                    bridge.untilExclusive() == null
                            ? null
                            : bridge.untilExclusive().minusMonths(1),
                    bridge.perMonth(),
                    bridge.presentValue());
        }
        table.finish(Set.of("per-month", "present-value"));
    }
}
