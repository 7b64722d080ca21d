package no.samtakt.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import no.samtakt.common.Money;
import no.samtakt.economy.sharing.CostSharing;
import no.samtakt.economy.sharing.CostSharing.Cause;
import no.samtakt.economy.sharing.CostSharing.HoursYear;
import no.samtakt.inventory.CostKind;
import no.samtakt.inventory.ShareBasis;
import no.samtakt.planning.MigrationPlan;
import no.samtakt.planning.MigrationPlan.Category;
import no.samtakt.planning.MigrationPlan.YearLine;
import org.jspecify.annotations.Nullable;

/**
 * What the members of a plan's co-operation settle in one year: agreed cost elements, the plan's own common cost, hours worked for
 * each other. Holds figures of the plan and sums of them only.
 *
 * @param agreed whether the plan holds an agreement on sharing beyond its own common cost
 * @param rows what is settled, the agreement's first
 * @param hours hours settled that year; null when there are none
 * @param totals by member, in the order of the plan
 */
public record YearStatement(
        String cooperation,
        String notice,
        String variant,
        String currency,
        int year,
        boolean agreed,
        List<Row> rows,
        @Nullable HoursYear hours,
        List<Total> totals) {

    /** Common cost of a plan: shared by key, in the months members take part. What each uses by price is its own. */
    public static final List<Category> COMMON = List.of(Category.ESTABLISHMENT, Category.WAVES, Category.NEW_FIXED);

    public YearStatement {
        rows = List.copyOf(rows);
        totals = List.copyOf(totals);
    }

    /**
     * One thing that is shared.
     *
     * @param category of the plan's own cost; null for an agreed cost element
     * @param element id of the cost element; empty for the plan's own cost
     * @param key id of the key; empty for the usual one
     * @param terms of the key; empty when nothing is shared by it
     */
    public record Row(
            Cause cause,
            int concerns,
            @Nullable Category category,
            String element,
            String name,
            CostKind kind,
            String key,
            List<CostSharing.Term> terms,
            Money whole,
            Money external,
            Money notShared,
            List<CostSharing.Part> parts) {
        public Row {
            terms = List.copyOf(terms);
            parts = List.copyOf(parts);
        }
    }

    /**
     * Sums of one member.
     *
     * @param share of the year itself, what is due later included, overhead included
     * @param paid paid in advance
     * @param due to pay now, hours included; negative is to be received
     */
    public record Total(String member, Money share, Money paid, Money due) {}

    /** The years for which a plan has something to settle, or its first year. */
    public static SortedSet<Integer> years(MigrationPlan plan) {
        SortedSet<Integer> years = new TreeSet<>();
        years.add(plan.header().planStart().getYear());
        for (YearLine line : plan.economy().lines()) {
            if (!line.zero() && COMMON.contains(line.category())) {
                years.add(line.year());
            }
        }
        CostSharing sharing = plan.sharing();
        if (sharing != null) {
            sharing.lines().forEach(line -> years.add(line.settled()));
            sharing.hours().forEach(hours -> years.add(hours.year()));
        }
        return years;
    }

    /**
     * The settlement of a year.
     *
     * @param member id of the one member to show; null for all
     */
    public static YearStatement of(MigrationPlan plan, int year, @Nullable String member) {
        List<Row> rows = new ArrayList<>();
        CostSharing sharing = plan.sharing();
        HoursYear hours = null;
        if (sharing != null) {
            for (CostSharing.Line line : sharing.lines()) {
                if (line.settled() == year) {
                    rows.add(new Row(
                            line.cause(),
                            line.concerns(),
                            null,
                            line.element(),
                            line.name(),
                            line.kind(),
                            line.key(),
                            line.byKey() ? terms(sharing, line.key()) : List.of(),
                            line.whole(),
                            line.external(),
                            line.notShared(),
                            line.parts()));
                }
            }
            hours = sharing.hours().stream()
                    .filter(row -> row.year() == year)
                    .findFirst()
                    .orElse(null);
        }
        for (Category category : COMMON) {
            Row row = ofPlan(plan, category, year);
            if (!row.parts().isEmpty()) {
                rows.add(row);
            }
        }
        List<Total> totals = totals(plan, rows, hours, year);
        boolean all = member == null;
        return new YearStatement(
                plan.header().cooperation(),
                plan.header().notice(),
                plan.header().variant(),
                plan.header().currency(),
                year,
                sharing != null,
                rows.stream().map(row -> all ? row : only(row, member)).toList(),
                all || hours == null ? hours : only(hours, member),
                totals.stream()
                        .filter(total -> all || total.member().equals(member))
                        .toList());
    }

    private static Row only(Row row, @Nullable String member) {
        return new Row(
                row.cause(),
                row.concerns(),
                row.category(),
                row.element(),
                row.name(),
                row.kind(),
                row.key(),
                row.terms(),
                row.whole(),
                row.external(),
                row.notShared(),
                row.parts().stream()
                        .filter(part -> part.member().equals(member))
                        .toList());
    }

    private static HoursYear only(HoursYear hours, @Nullable String member) {
        return new HoursYear(
                hours.year(),
                hours.key(),
                hours.members().stream()
                        .filter(row -> row.member().equals(member))
                        .toList());
    }

    /** The plan's common cost of a category and year: its own figures by member, and their sum. */
    private static Row ofPlan(MigrationPlan plan, Category category, int year) {
        CostKind kind = category == Category.NEW_FIXED ? CostKind.OPERATION : CostKind.PROJECT;
        List<CostSharing.Part> parts = new ArrayList<>();
        Money whole = Money.ZERO;
        for (YearLine line : plan.economy().lines()) {
            if (!line.zero() && line.category() == category && line.year() == year) {
                whole = whole.plus(line.amount());
                parts.add(
                        new CostSharing.Part(line.member(), 12, line.amount(), Money.ZERO, Money.ZERO, line.amount()));
            }
        }
        return new Row(
                Cause.YEAR,
                year,
                category,
                "",
                "",
                kind,
                key(plan, kind),
                terms(plan, kind),
                whole,
                Money.ZERO,
                Money.ZERO,
                parts);
    }

    /** Id of the key a kind of cost has in a plan; empty for the usual one. */
    private static String key(MigrationPlan plan, CostKind kind) {
        CostSharing sharing = plan.sharing();
        return sharing == null
                ? ""
                : sharing.kinds().stream()
                        .filter(row -> row.kind() == kind)
                        .map(CostSharing.KindKey::key)
                        .findFirst()
                        .orElse("");
    }

    /** The parts of the key by which a plan shares a kind of cost. */
    static List<CostSharing.Term> terms(MigrationPlan plan, CostKind kind) {
        CostSharing sharing = plan.sharing();
        return sharing == null ? usual(plan) : terms(sharing, key(plan, kind));
    }

    private static List<CostSharing.Term> usual(MigrationPlan plan) {
        int equal = plan.header().equalShareBasisPoints();
        List<CostSharing.Term> terms = new ArrayList<>();
        if (equal > 0) {
            terms.add(new CostSharing.Term(ShareBasis.EQUAL, "", equal));
        }
        if (equal < 10_000) {
            terms.add(new CostSharing.Term(ShareBasis.INHABITANTS, "", 10_000 - equal));
        }
        return terms;
    }

    private static List<CostSharing.Term> terms(CostSharing sharing, String key) {
        return sharing.keys().stream()
                .filter(candidate -> candidate.id().equals(key))
                .findFirst()
                .map(CostSharing.Key::terms)
                .orElse(List.of());
    }

    private static List<Total> totals(MigrationPlan plan, List<Row> rows, @Nullable HoursYear hours, int year) {
        Map<String, Total> totals = new LinkedHashMap<>();
        plan.members().forEach(member -> totals.put(member.id(), nothing(member.id())));
        for (Row row : rows) {
            for (CostSharing.Part part : row.parts()) {
                boolean own = row.concerns() == year;
                totals.merge(
                        part.member(),
                        new Total(
                                part.member(),
                                own ? part.share().plus(part.overhead()) : Money.ZERO,
                                part.paid(),
                                part.due()),
                        YearStatement::sum);
            }
        }
        if (hours != null) {
            for (CostSharing.Hours row : hours.members()) {
                totals.merge(
                        row.member(), new Total(row.member(), Money.ZERO, Money.ZERO, row.due()), YearStatement::sum);
            }
        }
        return List.copyOf(totals.values());
    }

    private static Total nothing(String member) {
        return new Total(member, Money.ZERO, Money.ZERO, Money.ZERO);
    }

    private static Total sum(Total a, Total b) {
        return new Total(
                a.member(),
                a.share().plus(b.share()),
                a.paid().plus(b.paid()),
                a.due().plus(b.due()));
    }
}
