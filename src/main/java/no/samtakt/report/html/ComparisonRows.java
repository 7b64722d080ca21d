package no.samtakt.report.html;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import no.samtakt.common.Money;
import no.samtakt.planning.MigrationPlan.Deadline;
import no.samtakt.planning.MigrationPlan.HarmonizationPoint;
import no.samtakt.planning.MigrationPlan.MemberInfo;
import no.samtakt.planning.PlanUncertainty;
import no.samtakt.planning.PlanUncertainty.Spread;
import no.samtakt.report.KeyFigures;
import no.samtakt.report.VariantOutcome;
import no.samtakt.report.VariantOutcome.MemberOutcome;
import org.jspecify.annotations.Nullable;

/** The rows of the comparison: one fact each, with the zero alternative and every variant as columns. */
final class ComparisonRows {

    /** A value as shown, with what it is worth when values are compared; null when it is not. */
    private record Value(String text, @Nullable Long worth) {}

    private final List<Scene> scenes;
    private final Scene first;

    ComparisonRows(List<Scene> scenes) {
        this.scenes = scenes;
        this.first = scenes.get(0);
    }

    void write(Page page) {
        List<String> heads = new ArrayList<>(List.of(first.t("compare.what"), first.t("zero")));
        scenes.forEach(scene -> heads.add(scene.plan().header().variant()));
        page.table(first.t("compare.table"), "data");
        page.heads(heads.toArray(String[]::new));
        text(page, "compare.description", first.t("compare.zero"), scene -> scene.plan()
                .header()
                .variantDescription());
        text(page, "header.approach", none(), scene -> scene.labels()
                .of(scene.plan().header().approach()));
        text(page, "compare.rules", none(), ComparisonRows::rules);
        row(
                page,
                "compare.present-value",
                false,
                millions(zero()),
                scene -> millions(scene.plan().economy().planPresentValue()));
        row(
                page,
                "compare.saving",
                true,
                unrated(),
                scene -> millions(scene.view().saving()));
        row(
                page,
                "compare.one-off",
                false,
                millions(KeyFigures.oneOff(first.view(), true)),
                scene -> millions(KeyFigures.oneOff(scene.view(), false)));
        if (scenes.stream().anyMatch(scene -> scene.plan().uncertainty() != null)) {
            uncertainty(page);
        }
        row(page, "compare.peak-year", false, unrated(), this::peakYear);
        row(
                page,
                "figure.peak",
                false,
                unrated(),
                scene -> millions(scene.plan().economy().peakFunding()));
        row(
                page,
                "compare.running",
                false,
                millions(KeyFigures.running(first.view(), true)),
                scene -> millions(KeyFigures.running(scene.view(), false)));
        row(page, "compare.first-gain", false, unrated(), scene -> scene.view()
                .firstYearWithGain("")
                .map(year -> new Value(String.valueOf(year), (long) year))
                .orElse(unrated()));
        row(page, "figure.payback", false, unrated(), this::payback);
        for (int years : new int[] {3, 5}) {
            row(page, "compare.index-" + years, true, start(), scene -> index(scene, years * 12 - 1));
        }
        row(page, "compare.index-end", true, start(), scene -> index(scene, Integer.MAX_VALUE));
        text(page, "compare.apart", none(), this::apart);
        row(page, "compare.winners", true, unrated(), this::winners);
        row(page, "compare.losers", false, unrated(), this::losers);
        row(page, "compare.early", false, unrated(), this::early);
        row(page, "compare.worst-off", true, unrated(), this::worstOff);
        row(
                page,
                "compare.risk",
                false,
                points(zeroRisk()),
                scene -> points(scene.plan().quality().riskCentiPoints()));
        row(page, "compare.worst-month", false, unrated(), this::worstMonth);
        row(page, "compare.parallel", false, unrated(), scene -> count(KeyFigures.parallelMonths(scene.view())));
        row(page, "compare.load", false, unrated(), this::load);
        row(page, "compare.bought", false, unrated(), this::bought);
        text(
                page,
                "compare.moved",
                first.formats().number(0),
                scene -> scene.t(
                        "compare.moved.value",
                        scene.formats().number(scene.view().listTransitions().size()),
                        scene.formats().number(scene.plan().assets().size())));
        text(page, "compare.decisions", none(), ComparisonRows::decisions);
        text(
                page,
                "compare.confidence",
                none(),
                scene -> scene.t(
                        "compare.confidence.value",
                        scene.view().defaultShareBasisPoints() < 0
                                ? scene.formats().withheld()
                                : scene.formats().percent(10_000 - scene.view().defaultShareBasisPoints())));
        page.endTable();
        page.element("p", first.t("compare.note"), "class", "note");
    }

    private void uncertainty(Page page) {
        row(page, "compare.cost-p50", false, unrated(), scene -> spread(scene, Spread::costP50));
        row(page, "compare.cost-p85", false, unrated(), scene -> spread(scene, Spread::costP85));
        text(
                page,
                "compare.one-off-p85",
                none(),
                scene -> known(
                        scene,
                        uncertainty -> scene.t(
                                "compare.of",
                                scene.formats().millions(uncertainty.whole().oneOffP50()),
                                scene.formats().millions(uncertainty.whole().oneOffP85()))));
        text(
                page,
                "compare.finish",
                none(),
                scene -> known(scene, uncertainty -> {
                    YearMonth planned = uncertainty.whole().finish();
                    YearMonth late = uncertainty.whole().finishP85();
                    return planned == null || late == null
                            ? none()
                            : scene.t(
                                    "compare.finish.value",
                                    scene.formats().mediumMonth(planned),
                                    scene.formats().mediumMonth(late));
                }));
        text(
                page,
                "compare.dates",
                none(),
                scene -> known(
                        scene,
                        uncertainty -> scene.t(
                                "compare.dates.value",
                                scene.formats().percent(uncertainty.allDatesBasisPoints()),
                                scene.formats().number(uncertainty.missedP50()),
                                scene.formats().number(uncertainty.dates().size()))));
    }

    private Value spread(Scene scene, Function<Spread, Money> amount) {
        PlanUncertainty uncertainty = scene.plan().uncertainty();
        return uncertainty == null ? unrated() : millions(amount.apply(uncertainty.whole()));
    }

    private String known(Scene scene, Function<PlanUncertainty, String> text) {
        PlanUncertainty uncertainty = scene.plan().uncertainty();
        return uncertainty == null ? none() : text.apply(uncertainty);
    }

    private String none() {
        return first.labels().text("none");
    }

    private Value unrated() {
        return new Value(none(), null);
    }

    private void text(Page page, String key, String zero, Function<Scene, String> value) {
        page.open("tr").rowHead(first.t(key)).cell(zero);
        scenes.forEach(scene -> page.cell(value.apply(scene)));
        page.close("tr");
    }

    /** A row whose best value is marked, when there are values to compare and they differ. */
    private void row(Page page, String key, boolean more, Value zero, Function<Scene, Value> value) {
        List<Value> values = new ArrayList<>(List.of(zero));
        scenes.forEach(scene -> values.add(value.apply(scene)));
        List<Long> rated = values.stream()
                .map(Value::worth)
                .filter(Objects::nonNull)
                .map(worth -> more ? worth : Long.valueOf(-worth))
                .toList();
        boolean differ = rated.stream().distinct().count() > 1
                && (scenes.size() == 1
                        || values.subList(1, values.size()).stream()
                                        .map(Value::worth)
                                        .distinct()
                                        .count()
                                > 1);
        long best = rated.stream().max(Comparator.naturalOrder()).orElse(0L);
        page.open("tr").rowHead(first.t(key));
        for (Value one : values) {
            Long worth = one.worth();
            boolean marked = differ && worth != null && (more ? worth : -worth) == best;
            page.open("td", "class", marked ? "best" : "other").text(one.text());
            if (marked) {
                page.text(" " + first.t("compare.best"));
            }
            page.close("td");
        }
        page.close("tr");
    }

    private Value millions(Money amount) {
        return new Value(first.formats().millions(amount), amount.isWithheld() ? null : amount.minor());
    }

    private Value points(long centi) {
        return new Value(first.formats().points(centi), centi);
    }

    private Value count(long number) {
        return new Value(first.formats().number(number), number);
    }

    private Money zero() {
        return first.plan().economy().zeroPresentValue();
    }

    private long zeroRisk() {
        return first.plan().quality().zeroRiskCentiPoints();
    }

    private static String rules(Scene scene) {
        int broken = scene.plan().brokenRules().size();
        return broken == 0
                ? "✓ " + scene.t("compare.kept")
                : "⚠ " + scene.t("compare.broken", scene.formats().count("rules", broken));
    }

    private Value peakYear(Scene scene) {
        return KeyFigures.dearestYear(scene.view())
                .map(year -> {
                    Money most = KeyFigures.oneOff(scene.view(), false, year);
                    return new Value(
                            scene.t("compare.in", scene.formats().millions(most), String.valueOf(year)), most.minor());
                })
                .orElse(unrated());
    }

    private Value payback(Scene scene) {
        YearMonth month = scene.plan().economy().paybackMonth();
        if (scene.view().isSavingWithheld("")) {
            return new Value(scene.formats().withheld(), null);
        }
        return month == null
                ? new Value(scene.t("figure.payback.never"), null)
                : new Value(scene.formats().month(month), month.getYear() * 12L + month.getMonthValue());
    }

    private Value start() {
        return index(first, 0);
    }

    private Value index(Scene scene, int at) {
        List<HarmonizationPoint> points = scene.plan().harmonization();
        if (points.isEmpty() || (at != Integer.MAX_VALUE && at >= points.size())) {
            return unrated();
        }
        int index = points.get(Math.min(at, points.size() - 1)).indexBasisPoints();
        return new Value(scene.formats().percent(index), (long) index);
    }

    private Value losers(Scene scene) {
        if (KeyFigures.isSomebodyWithheld(scene.view())) {
            return new Value(scene.formats().withheld(), null);
        }
        List<String> names = VariantOutcome.of(scene.plan()).members().stream()
                .filter(MemberOutcome::loses)
                .map(member -> with(scene, member, member.compensation()))
                .toList();
        return new Value(names.isEmpty() ? scene.t("compare.nobody") : scene.list(names), (long) names.size());
    }

    private Value early(Scene scene) {
        if (KeyFigures.isSomebodyWithheld(scene.view())) {
            return new Value(scene.formats().withheld(), null);
        }
        List<String> names = VariantOutcome.of(scene.plan()).members().stream()
                .filter(MemberOutcome::losesEarly)
                .map(member -> with(scene, member, member.early()))
                .toList();
        return new Value(names.isEmpty() ? none() : scene.list(names), (long) names.size());
    }

    /** A member with what would make up for its loss. */
    private static String with(Scene scene, MemberOutcome member, Money amount) {
        String name = scene.view().member(member.member());
        return amount.isZero()
                ? name
                : scene.t("compare.compensation", name, scene.formats().amount(amount));
    }

    private Value winners(Scene scene) {
        if (KeyFigures.isSomebodyWithheld(scene.view())) {
            return new Value(scene.formats().withheld(), null);
        }
        List<String> names = VariantOutcome.of(scene.plan()).members().stream()
                .filter(MemberOutcome::wins)
                .map(member -> scene.view().member(member.member()))
                .toList();
        return new Value(names.isEmpty() ? none() : scene.list(names), (long) names.size());
    }

    /** Who takes no part in what, member by member. */
    private String apart(Scene scene) {
        List<String> texts = new ArrayList<>();
        List<VariantOutcome.Apart> all = VariantOutcome.of(scene.plan()).apart();
        for (MemberInfo member : scene.plan().members()) {
            List<String> areas = all.stream()
                    .filter(one -> one.member().equals(member.id()))
                    .map(one -> scene.view().area(one.area()))
                    .toList();
            if (scene.view().isAbsent(member.id())) {
                texts.add(scene.t("compare.apart.all", member.name()));
            } else if (!areas.isEmpty()) {
                texts.add(scene.t("compare.apart.value", member.name(), scene.list(areas)));
            }
        }
        return texts.isEmpty() ? scene.t("compare.apart.nobody") : String.join("; ", texts);
    }

    private Value worstOff(Scene scene) {
        return KeyFigures.worstOff(scene.view())
                .map(result -> new Value(
                        scene.t(
                                "compare.of",
                                scene.formats()
                                        .perInhabitant(
                                                result.netBenefit(),
                                                scene.view()
                                                        .findMember(result.member())
                                                        .map(MemberInfo::inhabitants)
                                                        .orElse(0)),
                                scene.view().member(result.member())),
                        KeyFigures.perInhabitant(scene.view(), result)))
                .orElse(unrated());
    }

    private Value worstMonth(Scene scene) {
        return KeyFigures.worstMonth(scene.view())
                .map(entry -> new Value(
                        scene.t(
                                "compare.in",
                                scene.formats().points(entry.getValue()),
                                scene.formats().mediumMonth(entry.getKey())),
                        entry.getValue()))
                .orElse(unrated());
    }

    private Value load(Scene scene) {
        return KeyFigures.mostLoaded(scene.view())
                .map(pool -> {
                    long peak = scene.view().peakBasisPoints(pool);
                    return new Value(
                            scene.t(
                                    "compare.of",
                                    LoadSection.peakText(scene, peak),
                                    scene.view().name(pool.pool())),
                            peak);
                })
                .orElse(unrated());
    }

    private Value bought(Scene scene) {
        long sum = KeyFigures.commonWork(scene.view());
        return new Value(scene.formats().daysWithUnit(sum), sum);
    }

    private static String decisions(Scene scene) {
        List<Deadline> councils = KeyFigures.councilDecisions(scene.view());
        return councils.isEmpty()
                ? scene.labels().text("none")
                : scene.t(
                        "compare.decisions.value",
                        scene.formats().number(councils.size()),
                        scene.formats().date(councils.get(0).by()));
    }
}
