package no.samtakt.report.html;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import no.samtakt.common.Money;
import no.samtakt.common.Rounding;
import no.samtakt.planning.MigrationPlan.Category;
import no.samtakt.planning.MigrationPlan.Economy;
import no.samtakt.planning.MigrationPlan.MemberInfo;
import no.samtakt.planning.MigrationPlan.MemberResult;

/** Cost by year, accumulated cash, and who pays, against the zero alternative. */
final class MoneySection {

    /** What is drawn in one shade. */
    private enum Shade {
        TODAY,
        NEW,
        TRANSITION;

        static Shade of(Category category) {
            return switch (category) {
                case OLD_CONTRACTS, OLD_RUNNING -> TODAY;
                case NEW_RUNNING, NEW_FIXED -> NEW;
                default -> TRANSITION;
            };
        }
    }

    private static final int HEIGHT = 220;
    private static final int TOP = 26;
    private static final int LEFT = 60;
    private static final int WIDTH = 900;

    private MoneySection() {}

    static void write(Scene scene, Page page) {
        SortedSet<Integer> years = scene.view().years();
        if (years.isEmpty()) {
            page.element("p", scene.t("money.none"));
            return;
        }
        page.element(
                "p",
                scene.t(
                        "money.intro",
                        scene.plan().header().priceLevel(),
                        scene.plan().header().vat()));
        page.element("h3", scene.t("money.by-year"));
        boolean withheld = years.stream().anyMatch(year -> scene.view()
                .yearCost(true, "", year)
                .plus(scene.view().yearCost(false, "", year))
                .isWithheld());
        if (withheld) {
            page.element("p", scene.t("chart.withheld"));
        } else {
            columns(scene, page, List.copyOf(years));
        }
        yearTable(scene, page, years, "");
        page.element("h3", scene.t("money.accumulated"));
        accumulated(scene, page, List.copyOf(years));
        page.element("h3", scene.t("money.by-member"));
        memberTable(scene, page, years);
        results(scene, page);
        page.element("h3", scene.t("money.parts"));
        parts(scene, page);
        PriceSection.write(scene, page);
    }

    private static void columns(Scene scene, Page page, List<Integer> years) {
        long max = 1;
        for (int year : years) {
            max = Math.max(max, scene.view().yearCost(true, "", year).minor());
            max = Math.max(max, scene.view().yearCost(false, "", year).minor());
        }
        long step = LineChart.step(max);
        long top = -Math.floorDiv(-max, step) * step;
        page.open("p", "class", "legend");
        for (Shade shade : Shade.values()) {
            Symbols.legendItem(
                    page,
                    "<rect class=\"m-" + shade + "\" x=\"1\" y=\"1\" width=\"24\" height=\"12\"/>",
                    scene.t("shade." + shade));
        }
        page.text(scene.t("money.columns"));
        page.close("p");
        String title = scene.t("money.chart");
        page.open("div", "class", "scroll chart", "tabindex", "0", "role", "region", "aria-label", title);
        page.open(
                "svg",
                "viewBox",
                "0 0 " + WIDTH + " " + (TOP + HEIGHT + 44),
                "role",
                "img",
                "aria-label",
                title,
                "class",
                "lines");
        page.element("title", title).element("desc", scene.t("money.chart.desc"));
        for (long value = 0; value <= top; value += step) {
            int y = TOP + HEIGHT - scaled(value, top);
            page.raw("<line class=\"grid1\" x1=\"" + LEFT + "\" y1=\"" + y + "\" x2=\"" + WIDTH + "\" y2=\"" + y
                    + "\"/>");
            page.element(
                    "text",
                    scene.formats().millionsPlain(new Money(value)),
                    "class",
                    "end",
                    "x",
                    "" + (LEFT - 6),
                    "y",
                    "" + (y + 4));
        }
        page.element("text", scene.formats().millionUnit(), "x", "2", "y", "12");
        int slot = (WIDTH - LEFT) / years.size();
        int bar = Math.min(40, slot * 2 / 5);
        for (int i = 0; i < years.size(); i++) {
            int x = LEFT + i * slot + (slot - 2 * bar - 2) / 2;
            column(scene, page, true, years.get(i), x, bar, top);
            column(scene, page, false, years.get(i), x + bar + 2, bar, top);
            page.element(
                    "text",
                    String.valueOf(years.get(i)),
                    "class",
                    "mid strong",
                    "x",
                    "" + (x + bar + 1),
                    "y",
                    "" + (TOP + HEIGHT + 36));
        }
        page.close("svg").close("div");
    }

    private static int scaled(long value, long top) {
        return (int) Rounding.mulDivHalfEven(Math.max(0, value), HEIGHT, top);
    }

    private static void column(Scene scene, Page page, boolean zero, int year, int x, int width, long top) {
        long[] sums = new long[Shade.values().length];
        for (Category category : Category.values()) {
            sums[Shade.of(category).ordinal()] +=
                    scene.view().yearCost(zero, "", category, year).minor();
        }
        long below = 0;
        for (Shade shade : Shade.values()) {
            long from = below;
            below += Math.max(0, sums[shade.ordinal()]);
            int y = TOP + HEIGHT - scaled(below, top);
            int height = TOP + HEIGHT - scaled(from, top) - y;
            if (height > 0) {
                page.open(
                        "rect",
                        "class",
                        "m-" + shade,
                        "x",
                        "" + x,
                        "y",
                        "" + y,
                        "width",
                        "" + width,
                        "height",
                        "" + height);
                page.element(
                        "title",
                        scene.t(zero ? "zero" : "plan") + " " + year + ", " + scene.t("shade." + shade) + ": "
                                + scene.formats().amount(new Money(sums[shade.ordinal()])));
                page.close("rect");
            }
        }
        page.element(
                "text",
                scene.formats().millionsPlain(new Money(below)),
                "class",
                "mid small",
                "x",
                "" + (x + width / 2),
                "y",
                "" + (TOP + HEIGHT - scaled(below, top) - 4));
        page.element(
                "text",
                scene.t(zero ? "zero.letter" : "plan.letter"),
                "class",
                "mid small",
                "x",
                "" + (x + width / 2),
                "y",
                "" + (TOP + HEIGHT + 16));
    }

    static String[] yearHeads(Scene scene, String first, SortedSet<Integer> years) {
        List<String> heads = new ArrayList<>(List.of(first));
        years.forEach(year -> heads.add(">" + year));
        heads.add(">" + scene.t("col.sum"));
        return heads.toArray(String[]::new);
    }

    /** Cost by category and year, of one member or of all when empty, in thousands. */
    static void yearTable(Scene scene, Page page, SortedSet<Integer> years, String member) {
        page.table(scene.t("money.table", scene.formats().unit()), "data", "compact");
        page.heads(yearHeads(scene, scene.t("col.cost"), years));
        for (boolean zero : new boolean[] {true, false}) {
            page.open("tr", "class", "group");
            page.element(
                    "th",
                    scene.t(zero ? "zero" : "plan"),
                    "scope",
                    "rowgroup",
                    "colspan",
                    String.valueOf(years.size() + 2));
            page.close("tr");
            for (Category category : Category.values()) {
                List<Money> amounts = new ArrayList<>();
                years.forEach(year -> amounts.add(scene.view().yearCost(zero, member, category, year)));
                if (amounts.stream().anyMatch(amount -> !amount.isZero())) {
                    amounts(scene, page, scene.labels().of(category), amounts, false, "");
                }
            }
            List<Money> sums = new ArrayList<>();
            years.forEach(year -> sums.add(scene.view().yearCost(zero, member, year)));
            amounts(scene, page, scene.t("col.sum"), sums, false, "sum");
        }
        List<Money> savings = new ArrayList<>();
        years.forEach(year -> savings.add(
                scene.view().yearCost(true, member, year).minus(scene.view().yearCost(false, member, year))));
        amounts(scene, page, scene.t("money.saved"), savings, true, "sum");
        page.endTable();
    }

    static void amounts(Scene scene, Page page, String head, List<Money> amounts, boolean signed, String rowClass) {
        page.open("tr", "class", rowClass.isEmpty() ? "row" : rowClass).rowHead(head);
        amounts.forEach(amount -> page.number(thousands(scene, amount, signed)));
        page.number(thousands(scene, Money.sum(amounts), signed));
        page.close("tr");
    }

    static String thousands(Scene scene, Money amount, boolean signed) {
        if (amount.isWithheld()) {
            return scene.formats().withheldThousands(amount);
        }
        long thousands = Rounding.divHalfEven(amount.minor(), 100_000);
        if (thousands == 0) {
            return amount.isZero() ? scene.labels().text("none") : "0";
        }
        return (signed && thousands > 0 ? "+" : "") + scene.formats().number(thousands);
    }

    private static void accumulated(Scene scene, Page page, List<Integer> years) {
        if (scene.view().isSavingWithheld("")) {
            page.element("p", scene.t("chart.withheld"));
            return;
        }
        List<Long> values = new ArrayList<>();
        scene.view().accumulatedSaving("").forEach(sum -> values.add(sum.minor()));
        List<String> ticks = years.stream().map(String::valueOf).toList();
        LineChart chart = new LineChart(
                scene.t("money.accumulated.chart"),
                scene.t("money.accumulated.desc"),
                value -> scene.formats().millionsPlain(new Money(value)),
                ticks);
        chart.unit(scene.formats().millionUnit()).line(scene.t("money.accumulated.line"), "plan", values);
        Economy economy = scene.plan().economy();
        YearMonth payback = economy.paybackMonth();
        if (payback != null) {
            chart.mark(
                    (payback.getYear() - years.get(0) - 1) * 12 + payback.getMonthValue(),
                    scene.t("money.payback", scene.formats().mediumMonth(payback)));
        }
        chart.write(page);
        page.element(
                "p",
                payback == null
                        ? scene.t("money.payback.never", scene.formats().amount(economy.peakFunding()))
                        : scene.t(
                                "money.payback.text",
                                scene.formats().month(payback),
                                scene.formats().amount(economy.peakFunding())));
    }

    private static void memberTable(Scene scene, Page page, SortedSet<Integer> years) {
        page.table(scene.t("money.member-years", scene.formats().unit()), "data", "compact");
        page.heads(yearHeads(scene, scene.t("col.member"), years));
        for (MemberInfo member : scene.plan().members()) {
            page.open("tr", "data-member", member.id()).rowHead(member.name());
            Money sum = Money.ZERO;
            for (int year : years) {
                Money saving = scene.view()
                        .yearCost(true, member.id(), year)
                        .minus(scene.view().yearCost(false, member.id(), year));
                sum = sum.plus(saving);
                page.number(thousands(scene, saving, true));
            }
            page.number(thousands(scene, sum, true)).close("tr");
        }
        page.endTable();
    }

    private static void results(Scene scene, Page page) {
        String unit = scene.formats().millionUnit();
        page.table(scene.t("money.results", unit), "data");
        page.heads(
                scene.t("col.member"),
                ">" + scene.t("zero"),
                ">" + scene.t("plan"),
                ">" + scene.t("col.net-short"),
                ">" + scene.t("col.per-inhabitant"),
                ">" + scene.t("col.write-off"),
                scene.t("col.payback"));
        for (MemberResult result : scene.plan().economy().members()) {
            page.open("tr", "data-member", result.member()).rowHead(scene.view().member(result.member()));
            page.number(scene.formats().millionsPlain(result.zero()));
            page.number(scene.formats().millionsPlain(result.plan()));
            page.number(SummarySection.signedMillions(scene, result.netBenefit()));
            page.number(scene.formats()
                    .perInhabitant(
                            result.netBenefit(),
                            scene.view()
                                    .findMember(result.member())
                                    .map(MemberInfo::inhabitants)
                                    .orElse(0)));
            page.number(scene.formats().amount(result.writeOff()));
            YearMonth payback = result.paybackMonth();
            page.cell(SummarySection.payback(
                    scene, payback, result.maxYearlyExtra().isWithheld()));
            page.close("tr");
        }
        Economy economy = scene.plan().economy();
        page.open("tr", "class", "sum").rowHead(scene.t("all-members"));
        page.number(scene.formats().millionsPlain(economy.zeroPresentValue()));
        page.number(scene.formats().millionsPlain(economy.planPresentValue()));
        page.number(SummarySection.signedMillions(scene, scene.view().saving()));
        int inhabitants = 0;
        for (MemberInfo member : scene.plan().members()) {
            inhabitants += member.inhabitants();
        }
        page.number(scene.formats().perInhabitant(scene.view().saving(), inhabitants));
        page.number(scene.formats().amount(economy.writeOff()));
        YearMonth payback = economy.paybackMonth();
        page.cell(SummarySection.payback(scene, payback, scene.view().isSavingWithheld("")));
        page.close("tr").endTable();
    }

    private static void parts(Scene scene, Page page) {
        page.table(
                scene.t(
                        "money.parts.table",
                        scene.formats().millionUnit(),
                        scene.formats().percent(scene.plan().header().discountBasisPoints())),
                "data");
        page.heads(scene.t("col.cost"), ">" + scene.t("zero"), ">" + scene.t("plan"), ">" + scene.t("col.difference"));
        for (Category category : Category.values()) {
            Money zero = scene.view().presentValue(true, "", category);
            Money plan = scene.view().presentValue(false, "", category);
            if (!zero.isZero() || !plan.isZero()) {
                partRow(scene, page, scene.labels().of(category), zero, plan, "row");
            }
        }
        partRow(
                scene,
                page,
                scene.t("col.sum"),
                scene.plan().economy().zeroPresentValue(),
                scene.plan().economy().planPresentValue(),
                "sum");
        page.endTable();
    }

    private static void partRow(Scene scene, Page page, String head, Money zero, Money plan, String rowClass) {
        page.open("tr", "class", rowClass).rowHead(head);
        page.number(scene.formats().millionsPlain(zero));
        page.number(scene.formats().millionsPlain(plan));
        page.number(SummarySection.signedMillions(scene, plan.minus(zero)));
        page.close("tr");
    }
}
