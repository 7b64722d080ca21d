package no.samtakt.report.xlsx;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import no.samtakt.common.AtomicFiles;
import no.samtakt.common.Money;
import no.samtakt.common.Texts;
import no.samtakt.planning.MigrationPlan;
import no.samtakt.planning.MigrationPlan.AreaInfo;
import no.samtakt.planning.MigrationPlan.Header;
import no.samtakt.planning.MigrationPlan.MemberInfo;
import no.samtakt.planning.MigrationPlan.MemberResult;
import no.samtakt.planning.PlanUncertainty;
import no.samtakt.report.KeyFigures;
import no.samtakt.report.Labels;
import no.samtakt.report.PlanView;
import no.samtakt.report.VariantOutcome;
import no.samtakt.report.VariantOutcome.MemberOutcome;
import no.samtakt.report.xlsx.Column.Kind;
import no.samtakt.report.xlsx.Table.Hundredths;
import no.samtakt.report.xlsx.Table.Typed;
import org.jspecify.annotations.Nullable;

/** Several variants of the same co-operation side by side: key figures, cost per year, members and chosen solutions. */
public final class ComparisonWorkbook {

    private final Book book;
    private final List<MigrationPlan> plans;
    private final List<PlanView> views;
    private final Labels labels;

    private ComparisonWorkbook(Book book, List<MigrationPlan> plans) {
        this.book = book;
        this.plans = plans;
        labels = Labels.of(book.texts().locale());
        views = plans.stream().map(PlanView::new).toList();
    }

    /**
     * Writes the workbook, replacing an old one.
     *
     * @param plans at least one; columns in this order. Members, areas and assumptions are taken from the first
     */
    public static void write(List<MigrationPlan> plans, Locale locale, Path file) throws IOException {
        AtomicFiles.write(file, bytes(plans, locale));
    }

    /** The workbook's bytes. */
    public static byte[] bytes(List<MigrationPlan> plans, Locale locale) throws IOException {
        if (plans.isEmpty()) {
            throw new IllegalArgumentException("Nothing to compare");
        }
        Texts texts = Texts.of("no.samtakt.report.xlsx", locale);
        Header header = plans.get(0).header();
        Book book = new Book(
                texts,
                header.currency(),
                CellText.pageText(header.cooperation(), 60) + "\n" + CellText.pageText(header.notice(), 150),
                PlanWorkbook.pageFooter(texts, header));
        ComparisonWorkbook comparison = new ComparisonWorkbook(book, List.copyOf(plans));
        comparison.figures();
        comparison.years();
        comparison.members();
        comparison.losses();
        comparison.areas();
        comparison.apart();
        book.calculate();
        book.properties(
                texts.get("document.title", header.cooperation(), texts.get("sheet.comparison")),
                header.notice(),
                header.planningDate());
        return book.bytes(header.planningDate());
    }

    private Table table(String key, String first, Kind kind) {
        List<Column> columns = new ArrayList<>(List.of(Column.text(first, 44)));
        List<Object> headings = new ArrayList<>(List.of(book.texts().get("column." + first)));
        for (int i = 0; i < plans.size(); i++) {
            columns.add(new Column("variant" + i, kind, 26));
            headings.add(plans.get(i).header().variant());
        }
        return new Table(book, key, columns, headings);
    }

    private void figures() {
        Table table = table("comparison", "figure", Kind.MONEY);
        row(table, "assumption.variant", Kind.TEXT, view -> view.plan().header().variantDescription());
        row(
                table,
                "assumption.approach",
                Kind.TEXT,
                view -> labels.of(view.plan().header().approach()));
        row(table, "figure.feasible", Kind.TEXT, view -> view.plan().quality().feasible());
        row(table, "figure.broken", Kind.NUMBER, view -> view.plan()
                .brokenRules()
                .size());
        money(table);
        members(table);
        early(table);
        harmonization(table);
        load(table);
        table.finish(Set.of());
    }

    private void money(Table table) {
        row(table, "figure.zero", Kind.MONEY, view -> view.plan().economy().zeroPresentValue());
        row(table, "figure.plan", Kind.MONEY, view -> view.plan().economy().planPresentValue());
        row(table, "figure.saving", Kind.MONEY, PlanView::saving);
        row(table, "figure.objective", Kind.MONEY, view -> view.plan().quality().objective());
        row(table, "figure.one-off", Kind.MONEY, view -> KeyFigures.oneOff(view, false));
        if (plans.stream().anyMatch(plan -> plan.uncertainty() != null)) {
            spread(table, "figure.cost-p50", Kind.MONEY, uncertainty -> uncertainty
                    .whole()
                    .costP50());
            spread(table, "figure.cost-p85", Kind.MONEY, uncertainty -> uncertainty
                    .whole()
                    .costP85());
            spread(table, "figure.one-off-p85", Kind.MONEY, uncertainty -> uncertainty
                    .whole()
                    .oneOffP85());
            spread(table, "figure.finish-p85", Kind.MONTH, uncertainty -> uncertainty
                    .whole()
                    .finishP85());
            spread(
                    table,
                    "figure.dates-hold",
                    Kind.PERCENT,
                    uncertainty -> BigDecimal.valueOf(uncertainty.allDatesBasisPoints(), 4));
        }
        row(table, "figure.dearest-year", Kind.YEAR, view -> KeyFigures.dearestYear(view)
                .orElse(null));
        row(table, "figure.dearest", Kind.MONEY, view -> KeyFigures.dearestYear(view)
                .map(year -> KeyFigures.oneOff(view, false, year))
                .orElse(null));
        row(table, "figure.zero-running", Kind.MONEY, view -> KeyFigures.running(view, true));
        row(table, "figure.running", Kind.MONEY, view -> KeyFigures.running(view, false));
        row(table, "figure.gain-from", Kind.YEAR, view -> view.firstYearWithGain("")
                .orElse(null));
        row(
                table,
                "figure.payback",
                Kind.MONTH,
                view -> view.isSavingWithheld("")
                        ? Money.WITHHELD
                        : view.plan().economy().paybackMonth());
        row(table, "figure.peak", Kind.MONEY, view -> view.plan().economy().peakFunding());
        row(table, "figure.write-off", Kind.MONEY, view -> view.plan().economy().writeOff());
    }

    private void spread(Table table, String key, Kind kind, Function<PlanUncertainty, @Nullable Object> figure) {
        row(table, key, kind, view -> {
            PlanUncertainty uncertainty = view.plan().uncertainty();
            return uncertainty == null ? null : figure.apply(uncertainty);
        });
    }

    private void members(Table table) {
        row(table, "figure.apart", Kind.NUMBER, view -> VariantOutcome.of(view.plan())
                .apart()
                .size());
        row(
                table,
                "figure.winners",
                Kind.NUMBER,
                view -> KeyFigures.isSomebodyWithheld(view)
                        ? Money.WITHHELD
                        : VariantOutcome.of(view.plan()).members().stream()
                                .filter(MemberOutcome::wins)
                                .count());
        row(
                table,
                "figure.losers",
                Kind.NUMBER,
                view -> KeyFigures.isSomebodyWithheld(view)
                        ? Money.WITHHELD
                        : VariantOutcome.of(view.plan()).members().stream()
                                .filter(MemberOutcome::loses)
                                .count());
        row(
                table,
                "figure.worst",
                Kind.MONEY,
                view -> KeyFigures.isSomebodyWithheld(view)
                        ? Money.WITHHELD
                        : view.plan().economy().members().stream()
                                .map(MemberResult::netBenefit)
                                .min(Comparator.naturalOrder())
                                .orElse(null));
        row(table, "figure.worst-off", Kind.TEXT, view -> KeyFigures.worstOff(view)
                .map(result -> view.member(result.member()))
                .orElse(null));
        row(table, "figure.worst-each", Kind.MONEY, view -> KeyFigures.worstOff(view)
                .map(result -> new Money(KeyFigures.perInhabitant(view, result)))
                .orElse(null));
    }

    private void early(Table table) {
        row(
                table,
                "figure.early-losers",
                Kind.NUMBER,
                view -> KeyFigures.isSomebodyWithheld(view)
                        ? Money.WITHHELD
                        : VariantOutcome.of(view.plan()).members().stream()
                                .filter(MemberOutcome::losesEarly)
                                .count());
    }

    private void harmonization(Table table) {
        row(table, "figure.index-first", Kind.PERCENT, view -> share(KeyFigures.index(view, 1)));
        row(table, "figure.index-3", Kind.PERCENT, view -> share(KeyFigures.index(view, 36)));
        row(table, "figure.index-5", Kind.PERCENT, view -> share(KeyFigures.index(view, 60)));
        row(table, "figure.index-last", Kind.PERCENT, view -> share(KeyFigures.index(view, Integer.MAX_VALUE)));
        row(table, "figure.transitions", Kind.NUMBER, view -> view.listTransitions()
                .size());
        row(table, "figure.common", Kind.NUMBER, view -> view.plan().decisions().stream()
                .filter(decision -> decision.target() != null)
                .count());
    }

    private void load(Table table) {
        row(
                table,
                "figure.zero-risk",
                Kind.POINTS,
                view -> new Hundredths(view.plan().quality().zeroRiskCentiPoints()));
        row(
                table,
                "figure.risk",
                Kind.POINTS,
                view -> new Hundredths(view.plan().quality().riskCentiPoints()));
        row(table, "figure.worst-month", Kind.MONTH, view -> KeyFigures.worstMonth(view)
                .map(Map.Entry::getKey)
                .orElse(null));
        row(table, "figure.parallel", Kind.NUMBER, KeyFigures::parallelMonths);
        row(
                table,
                "figure.peak-load",
                Kind.PERCENT,
                view -> share(
                        KeyFigures.mostLoaded(view).map(pool -> (int) Math.min(99_999, view.peakBasisPoints(pool)))));
        row(table, "figure.most-loaded", Kind.TEXT, view -> KeyFigures.mostLoaded(view)
                .map(pool -> view.name(pool.pool()))
                .orElse(null));
        row(table, "figure.common-work", Kind.DAYS, view -> new Hundredths(KeyFigures.commonWork(view)));
        row(table, "figure.councils", Kind.NUMBER, view -> KeyFigures.councilDecisions(view)
                .size());
        row(table, "figure.first-deadline", Kind.DATE, view -> view.plan().deadlines().stream()
                .map(MigrationPlan.Deadline::by)
                .min(Comparator.naturalOrder())
                .orElse(null));
        row(
                table,
                "figure.stated",
                Kind.PERCENT,
                view -> view.defaultShareBasisPoints() < 0
                        ? Money.WITHHELD
                        : share(Optional.of(10_000 - (int) view.defaultShareBasisPoints())));
    }

    /** Basis points as the fraction a cell shows as per cent. */
    private static @Nullable Object share(Optional<Integer> basisPoints) {
        return basisPoints.map(share -> BigDecimal.valueOf(share, 4)).orElse(null);
    }

    private void row(Table table, String key, Kind kind, Function<PlanView, @Nullable Object> figure) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(book.texts().get(key));
        for (PlanView view : views) {
            row.add(new Typed(figure.apply(view), kind));
        }
        table.row(row.toArray());
    }

    private void years() {
        Table table = table("comparison-years", "year", Kind.MONEY);
        SortedSet<Integer> years = new TreeSet<>();
        views.forEach(view -> years.addAll(view.years()));
        for (int year : years) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(String.valueOf(year));
            views.forEach(view -> row.add(view.yearCost(false, "", year)));
            table.row(row.toArray());
        }
        table.finish(variants());
    }

    private void members() {
        Table table = table("comparison-members", "member", Kind.MONEY);
        for (MemberInfo member : plans.get(0).members()) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(member.name());
            views.forEach(view -> row.add(
                    view.findResult(member.id()).map(MemberResult::netBenefit).orElse(null)));
            table.row(row.toArray());
        }
        table.finish(variants());
    }

    /** What would mend the loss of each member that loses in some variant; 0 where it does not. */
    private void losses() {
        Table table = table("comparison-losses", "member", Kind.MONEY);
        List<VariantOutcome> outcomes = plans.stream().map(VariantOutcome::of).toList();
        for (MemberInfo member : plans.get(0).members()) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(member.name());
            for (VariantOutcome outcome : outcomes) {
                row.add(outcome.members().stream()
                        .filter(one -> one.member().equals(member.id()))
                        .map(MemberOutcome::compensation)
                        .findFirst()
                        .orElse(null));
            }
            table.row(row.toArray());
        }
        table.finish(variants());
    }

    /** Whoever takes no part in what an area takes, in some variant, and why. */
    private void apart() {
        Table table = table("comparison-apart", "area-member", Kind.TEXT);
        List<VariantOutcome> outcomes = plans.stream().map(VariantOutcome::of).toList();
        for (AreaInfo area : plans.get(0).areas()) {
            for (MemberInfo member : plans.get(0).members()) {
                List<@Nullable Object> row = new ArrayList<>();
                row.add(area.name() + " – " + member.name());
                for (VariantOutcome outcome : outcomes) {
                    row.add(outcome.apart().stream()
                            .filter(one -> one.area().equals(area.code())
                                    && one.member().equals(member.id()))
                            .map(one -> labels.text("kept." + one.reason()))
                            .findFirst()
                            .orElse(null));
                }
                if (row.subList(1, row.size()).stream().anyMatch(Objects::nonNull)) {
                    table.row(row.toArray());
                }
            }
        }
        table.finish(Set.of());
    }

    private void areas() {
        Table table = table("comparison-areas", "area", Kind.TEXT);
        for (AreaInfo area : plans.get(0).areas()) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(area.name());
            for (PlanView view : views) {
                String target = view.findDecision(area.code())
                        .map(MigrationPlan.AreaDecision::target)
                        .orElse(null);
                row.add(target == null ? book.texts().get("own") : view.target(target));
            }
            table.row(row.toArray());
        }
        table.finish(Set.of());
    }

    private Set<String> variants() {
        Set<String> keys = new TreeSet<>();
        for (int i = 0; i < plans.size(); i++) {
            keys.add("variant" + i);
        }
        return keys;
    }
}
