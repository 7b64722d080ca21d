package no.samtakt.report.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import no.samtakt.common.Money;
import no.samtakt.common.Rounding;
import no.samtakt.economy.sharing.CostSharing;
import no.samtakt.economy.sharing.CostSharing.Line;
import no.samtakt.economy.sharing.CostSharing.Part;
import no.samtakt.inventory.CostKind;
import no.samtakt.planning.Appraisal;
import no.samtakt.planning.MigrationPlan.MemberInfo;
import no.samtakt.report.SharingWords;
import no.samtakt.report.YearStatement;

/** What is paid to whom by which agreed cost element, with the key; the figures are those of the yearly statements. */
final class SettlementSection {

    private static final int HEIGHT = 200;
    private static final int TOP = 26;
    private static final int LEFT = 60;
    private static final int WIDTH = 900;

    private SettlementSection() {}

    static boolean isShown(Scene scene) {
        CostSharing sharing = scene.plan().sharing();
        return sharing != null && !sharing.lines().isEmpty();
    }

    static void write(Scene scene, Page page) {
        CostSharing sharing = scene.plan().sharing();
        if (sharing == null) {
            return;
        }
        SharingWords words =
                new SharingWords(scene.texts().locale(), scene.plan().header().currency());
        page.element("p", scene.t("settlement.intro", words.common(scene.plan())));
        SortedSet<Integer> years = new TreeSet<>();
        sharing.lines().forEach(line -> years.add(line.settled()));
        sharing.hours().forEach(hours -> years.add(hours.year()));
        chart(scene, page, words, sharing, List.copyOf(years));
        totals(scene, page, years);
        Map<String, List<Line>> byElement = new LinkedHashMap<>();
        sharing.lines().forEach(line -> byElement
                .computeIfAbsent(line.element(), id -> new ArrayList<>())
                .add(line));
        page.element("h3", scene.t("settlement.by-element"));
        byElement.forEach((id, lines) -> element(scene, page, words, sharing, id, lines, years));
        if (!sharing.hours().isEmpty()) {
            page.element("h3", scene.t("settlement.hours"));
            hours(scene, page, words, sharing);
        }
    }

    /** Everything due by kind of cost; what members get back is in the table. */
    private static void chart(Scene scene, Page page, SharingWords words, CostSharing sharing, List<Integer> years) {
        Map<Integer, Map<CostKind, Long>> sums = new TreeMap<>();
        years.forEach(year -> sums.put(year, new TreeMap<>()));
        for (Line line : sharing.lines()) {
            for (Part part : line.parts()) {
                sums.getOrDefault(line.settled(), new TreeMap<>())
                        .merge(line.kind(), part.due().minor(), Long::sum);
            }
        }
        long max = 1;
        for (Map<CostKind, Long> year : sums.values()) {
            max = Math.max(
                    max,
                    year.values().stream().mapToLong(sum -> Math.max(0, sum)).sum());
        }
        long step = LineChart.step(max);
        long top = -Math.floorDiv(-max, step) * step;
        page.open("p", "class", "legend");
        for (CostKind kind : CostKind.values()) {
            if (sharing.lines().stream().anyMatch(line -> line.kind() == kind)) {
                Symbols.legendItem(
                        page,
                        "<rect class=\"k-" + kind + "\" x=\"1\" y=\"1\" width=\"24\" height=\"12\"/>",
                        words.kind(kind));
            }
        }
        page.close("p");
        page.openChart(scene.t("settlement.chart"), scene.t("settlement.chart.desc"), WIDTH, TOP + HEIGHT + 30);
        page.element("text", scene.formats().millionUnit(), "x", "2", "y", "12");
        for (long value = 0; value <= top; value += step) {
            int y = TOP + HEIGHT - scaled(value, top);
            page.raw("<line class=\"grid1\" x1=\"" + LEFT + "\" y1=\"" + y + "\" x2=\"" + WIDTH + "\" y2=\"" + y
                    + "\"/>");
            page.element(
                    "text",
                    top < 100_000_000L ? scene.formats().moneyPlain(new Money(value)) : millions(scene, value),
                    "class",
                    "end",
                    "x",
                    "" + (LEFT - 6),
                    "y",
                    "" + (y + 4));
        }
        int slot = (WIDTH - LEFT) / Math.max(1, years.size());
        int bar = Math.min(54, slot * 3 / 5);
        for (int i = 0; i < years.size(); i++) {
            int x = LEFT + i * slot + (slot - bar) / 2;
            column(scene, page, words, sums.getOrDefault(years.get(i), Map.of()), years.get(i), x, bar, top);
        }
        page.endChart();
    }

    private static String millions(Scene scene, long value) {
        return scene.formats().millionsPlain(new Money(value));
    }

    private static int scaled(long value, long top) {
        return (int) Rounding.mulDivHalfEven(Math.max(0, value), HEIGHT, top);
    }

    private static void column(
            Scene scene,
            Page page,
            SharingWords words,
            Map<CostKind, Long> sums,
            int year,
            int x,
            int width,
            long top) {
        long below = 0;
        for (Map.Entry<CostKind, Long> entry : sums.entrySet()) {
            long from = below;
            below += Math.max(0, entry.getValue());
            int y = TOP + HEIGHT - scaled(below, top);
            int height = TOP + HEIGHT - scaled(from, top) - y;
            if (height > 0) {
                page.open(
                        "rect",
                        "class",
                        "k-" + entry.getKey(),
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
                        year + ", " + words.kind(entry.getKey()) + ": "
                                + scene.formats().money(new Money(entry.getValue())));
                page.close("rect");
            }
        }
        page.element(
                "text",
                String.valueOf(year),
                "class",
                "mid strong",
                "x",
                "" + (x + width / 2),
                "y",
                "" + (TOP + HEIGHT + 20));
    }

    private static void totals(Scene scene, Page page, SortedSet<Integer> years) {
        page.table(scene.t("settlement.totals", scene.formats().unit()), "data", "compact");
        page.heads(MoneySection.yearHeads(scene, scene.t("col.member"), years));
        Map<String, Map<Integer, Money>> due = new LinkedHashMap<>();
        for (int year : years) {
            YearStatement statement = YearStatement.of(scene.plan(), year, null);
            for (YearStatement.Row row : statement.rows()) {
                if (row.category() == null) {
                    row.parts().forEach(part -> add(due, part.member(), year, part.due()));
                }
            }
            CostSharing.HoursYear hours = statement.hours();
            if (hours != null) {
                hours.members().forEach(one -> add(due, one.member(), year, one.due()));
            }
        }
        Map<Integer, Money> whole = new TreeMap<>();
        for (MemberInfo member : scene.plan().members()) {
            Map<Integer, Money> row = due.getOrDefault(member.id(), Map.of());
            page.open("tr", "data-member", member.id()).rowHead(member.name());
            amounts(scene, page, row, years);
            page.close("tr");
            row.forEach((year, amount) -> whole.merge(year, amount, Money::plus));
        }
        page.open("tr", "class", "sum").rowHead(scene.t("all-members"));
        amounts(scene, page, whole, years);
        page.close("tr");
        page.endTable();
    }

    private static void add(Map<String, Map<Integer, Money>> due, String member, int year, Money amount) {
        due.computeIfAbsent(member, id -> new TreeMap<>()).merge(year, amount, Money::plus);
    }

    private static void amounts(Scene scene, Page page, Map<Integer, Money> row, SortedSet<Integer> years) {
        Money sum = Money.ZERO;
        for (int year : years) {
            Money amount = row.getOrDefault(year, Money.ZERO);
            sum = sum.plus(amount);
            page.number(
                    amount.isZero()
                            ? scene.labels().text("none")
                            : scene.formats().moneyPlain(amount));
        }
        page.number(scene.formats().moneyPlain(sum));
    }

    private static void element(
            Scene scene,
            Page page,
            SharingWords words,
            CostSharing sharing,
            String id,
            List<Line> lines,
            SortedSet<Integer> years) {
        Line first = lines.get(0);
        page.table(
                scene.t(
                        "settlement.element",
                        first.name(),
                        words.kind(first.kind()),
                        key(scene, words, sharing, first),
                        payee(scene, id)),
                "data",
                "compact");
        page.heads(MoneySection.yearHeads(scene, scene.t("col.member"), years));
        Map<Integer, Money> whole = new TreeMap<>();
        Map<Integer, Money> others = new TreeMap<>();
        for (Line line : lines) {
            others.merge(line.settled(), line.external(), Money::plus);
        }
        for (MemberInfo member : scene.plan().members()) {
            Map<Integer, Money> due = new TreeMap<>();
            for (Line line : lines) {
                for (Part part : line.parts()) {
                    if (part.member().equals(member.id())) {
                        due.merge(line.settled(), part.due(), Money::plus);
                        whole.merge(line.settled(), part.due(), Money::plus);
                    }
                }
            }
            if (!due.isEmpty()) {
                page.open("tr", "data-member", member.id()).rowHead(member.name());
                amounts(scene, page, due, years);
                page.close("tr");
            }
        }
        page.open("tr", "class", "sum").rowHead(scene.t("settlement.paid-in-all"));
        amounts(scene, page, whole, years);
        page.close("tr");
        if (others.values().stream().anyMatch(amount -> !amount.isZero())) {
            page.open("tr").rowHead(scene.t("settlement.external"));
            amounts(scene, page, others, years);
            page.close("tr");
        }
        page.endTable();
    }

    private static String key(Scene scene, SharingWords words, CostSharing sharing, Line line) {
        if (!line.byKey()) {
            return scene.t("settlement.no-key");
        }
        return sharing.keys().stream()
                .filter(key -> key.id().equals(line.key()))
                .findFirst()
                .map(key -> words.key(key.terms()))
                .orElse(words.common(scene.plan()));
    }

    private static String payee(Scene scene, String element) {
        Appraisal appraisal = scene.plan().appraisal();
        String host = appraisal == null
                ? ""
                : appraisal.payees().stream()
                        .filter(payee -> payee.element().equals(element))
                        .map(Appraisal.Payee::host)
                        .findFirst()
                        .orElse("");
        return host.isEmpty()
                ? scene.plan().header().cooperation()
                : scene.view().member(host);
    }

    private static void hours(Scene scene, Page page, SharingWords words, CostSharing sharing) {
        for (CostSharing.HoursYear year : sharing.hours()) {
            page.table(scene.t("settlement.hours.table", String.valueOf(year.year())), "data", "compact");
            page.heads(
                    scene.t("col.member"),
                    ">" + scene.t("settlement.delivered"),
                    ">" + scene.t("settlement.expected"),
                    ">" + scene.t("settlement.balance"),
                    ">" + scene.t("settlement.due"),
                    ">" + scene.t("settlement.carried"));
            for (CostSharing.Hours row : year.members()) {
                page.open("tr", "data-member", row.member())
                        .rowHead(scene.view().member(row.member()));
                page.number(words.hours(row.delivered()));
                page.number(words.hours(row.expected()));
                page.number(words.hours(row.balance()));
                page.number(scene.formats().moneyPlain(row.due()));
                page.number(words.hours(row.carried()));
                page.close("tr");
            }
            page.endTable();
        }
    }
}
