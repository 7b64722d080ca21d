package no.samtakt.report.html;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import no.samtakt.common.Money;
import no.samtakt.inventory.BenefitKind;
import no.samtakt.planning.Appraisal;
import no.samtakt.planning.Appraisal.BenefitPlan;
import no.samtakt.planning.Appraisal.BenefitYear;
import no.samtakt.planning.MigrationPlan.MemberInfo;

/** What is gained beside the plan's own money: who answers for it, when it was expected, and when the plan lets it come. */
final class BenefitSection {

    private BenefitSection() {}

    static boolean isShown(Scene scene) {
        Appraisal appraisal = scene.plan().appraisal();
        return appraisal != null && !appraisal.benefits().isEmpty();
    }

    static void write(Scene scene, Page page) {
        Appraisal appraisal = scene.plan().appraisal();
        if (appraisal == null) {
            return;
        }
        page.element("p", scene.t("benefits.intro"));
        Map<String, List<BenefitPlan>> byId = new LinkedHashMap<>();
        appraisal.benefits().forEach(benefit -> byId.computeIfAbsent(benefit.id(), id -> new ArrayList<>())
                .add(benefit));
        register(scene, page, List.copyOf(byId.values()));
        if (!appraisal.benefitYears().isEmpty()) {
            page.element("h3", scene.t("benefits.realisation"));
            chart(scene, page, appraisal);
            realisation(scene, page, appraisal);
        }
    }

    private static void register(Scene scene, Page page, List<List<BenefitPlan>> benefits) {
        page.table(scene.t("benefits.table", scene.formats().unit()), "data", "keep");
        page.heads(
                scene.t("benefits.col.benefit"),
                scene.t("benefits.col.kind"),
                scene.t("benefits.col.owner"),
                scene.t("benefits.col.goal"),
                scene.t("benefits.col.condition"),
                scene.t("benefits.col.planned"),
                scene.t("benefits.col.realised"),
                ">" + scene.t("benefits.col.worth"));
        for (List<BenefitPlan> parts : benefits) {
            BenefitPlan first = parts.get(0);
            page.open("tr").rowHead(first.name());
            page.open("td").text(scene.labels().of(first.kind()));
            if (first.elsewhere()) {
                page.element("span", scene.t("benefits.elsewhere"), "class", "sub");
            }
            page.close("td");
            page.cell(first.owner().isEmpty() ? scene.labels().text("none") : first.owner());
            page.open("td").text(first.goal().isEmpty() ? scene.labels().text("none") : first.goal());
            if (!first.measure().isEmpty()) {
                page.element("span", first.measure(), "class", "sub");
            }
            page.close("td");
            page.open("td").text(scene.labels().of(first.condition()));
            if (!first.areas().isEmpty()) {
                page.element(
                        "span",
                        scene.list(
                                first.areas().stream().map(scene.view()::area).toList()),
                        "class",
                        "sub");
            }
            page.close("td");
            page.cell(scene.formats().mediumMonth(first.planned()));
            page.cell(realised(scene, parts));
            page.number(worth(scene, parts));
            page.close("tr");
        }
        page.endTable();
    }

    /** First months in the plan: one when all have it from the same, else each member's. */
    private static String realised(Scene scene, List<BenefitPlan> parts) {
        Map<String, List<String>> byMonth = new LinkedHashMap<>();
        for (BenefitPlan part : parts) {
            YearMonth month = part.realised();
            String when =
                    month == null ? scene.t("benefits.never") : scene.formats().mediumMonth(month);
            byMonth.computeIfAbsent(when, key -> new ArrayList<>())
                    .add(scene.view().member(part.member()));
        }
        if (byMonth.size() == 1) {
            return byMonth.keySet().iterator().next();
        }
        List<String> texts = new ArrayList<>();
        byMonth.forEach((when, members) -> texts.add(when + " (" + scene.list(members) + ")"));
        return String.join("; ", texts);
    }

    private static String worth(Scene scene, List<BenefitPlan> parts) {
        if (parts.get(0).kind() == BenefitKind.QUALITY) {
            return scene.t("benefits.score", scene.formats().number(parts.get(0).score()));
        }
        return scene.formats().moneyPlain(sum(parts, BenefitPlan::perYear));
    }

    private static <T> Money sum(List<T> all, Function<T, Money> amount) {
        Money sum = Money.ZERO;
        for (T one : all) {
            sum = sum.plus(amount.apply(one));
        }
        return sum;
    }

    private static SortedSet<Integer> years(Appraisal appraisal) {
        SortedSet<Integer> years = new TreeSet<>();
        appraisal.benefitYears().forEach(year -> years.add(year.year()));
        return years;
    }

    private static void chart(Scene scene, Page page, Appraisal appraisal) {
        List<Long> planned = new ArrayList<>();
        List<Long> realised = new ArrayList<>();
        for (int year : years(appraisal)) {
            List<BenefitYear> ofYear = appraisal.benefitYears().stream()
                    .filter(one -> one.year() == year)
                    .toList();
            planned.add(sum(ofYear, BenefitYear::planned).minor());
            realised.add(sum(ofYear, BenefitYear::realised).minor());
        }
        new LineChart(
                        scene.t("benefits.chart"),
                        scene.t("benefits.chart.desc"),
                        value -> scene.formats().millionsPlain(new Money(value)),
                        years(appraisal).stream().map(String::valueOf).toList())
                .unit(scene.formats().millionUnit())
                .line(scene.t("benefits.line.planned"), "zero", planned)
                .line(scene.t("benefits.line.realised"), "plan", realised)
                .write(page);
    }

    private static void realisation(Scene scene, Page page, Appraisal appraisal) {
        SortedSet<Integer> years = years(appraisal);
        page.table(scene.t("benefits.years.table", scene.formats().unit()), "data", "compact");
        page.heads(MoneySection.yearHeads(scene, scene.t("benefits.col.benefit"), years));
        Map<String, BenefitKind> kinds = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        appraisal.benefits().forEach(benefit -> {
            kinds.put(benefit.id(), benefit.kind());
            names.put(benefit.id(), benefit.name());
        });
        for (BenefitKind kind : BenefitKind.values()) {
            List<String> ids = names.keySet().stream()
                    .filter(id -> kinds.get(id) == kind
                            && appraisal.benefitYears().stream()
                                    .anyMatch(year -> year.id().equals(id)
                                            && !year.planned().isZero()))
                    .toList();
            if (ids.isEmpty()) {
                continue;
            }
            page.open("tr", "class", "group");
            page.element(
                    "th", scene.labels().of(kind), "scope", "rowgroup", "colspan", String.valueOf(years.size() + 2));
            page.close("tr");
            for (String id : ids) {
                MoneySection.amounts(
                        scene,
                        page,
                        names.getOrDefault(id, id),
                        byYear(appraisal, years, one -> one.id().equals(id), BenefitYear::realised),
                        false,
                        "row");
            }
        }
        page.open("tr", "class", "group");
        page.element(
                "th", scene.t("benefits.by-member"), "scope", "rowgroup", "colspan", String.valueOf(years.size() + 2));
        page.close("tr");
        for (MemberInfo member : scene.plan().members()) {
            MoneySection.amounts(
                    scene,
                    page,
                    member.name(),
                    byYear(appraisal, years, one -> one.member().equals(member.id()), BenefitYear::realised),
                    false,
                    "row");
        }
        MoneySection.amounts(
                scene,
                page,
                scene.t("benefits.line.realised"),
                byYear(appraisal, years, one -> true, BenefitYear::realised),
                false,
                "sum");
        MoneySection.amounts(
                scene,
                page,
                scene.t("benefits.line.planned"),
                byYear(appraisal, years, one -> true, BenefitYear::planned),
                false,
                "row");
        page.endTable();
    }

    private static List<Money> byYear(
            Appraisal appraisal,
            SortedSet<Integer> years,
            Predicate<BenefitYear> which,
            Function<BenefitYear, Money> amount) {
        List<Money> sums = new ArrayList<>();
        for (int year : years) {
            sums.add(sum(
                    appraisal.benefitYears().stream()
                            .filter(one -> one.year() == year && which.test(one))
                            .toList(),
                    amount));
        }
        return sums;
    }
}
