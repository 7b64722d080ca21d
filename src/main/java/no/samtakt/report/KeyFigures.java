package no.samtakt.report;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.samtakt.common.Money;
import no.samtakt.common.Rounding;
import no.samtakt.planning.MigrationPlan.Category;
import no.samtakt.planning.MigrationPlan.Deadline;
import no.samtakt.planning.MigrationPlan.HarmonizationPoint;
import no.samtakt.planning.MigrationPlan.MemberInfo;
import no.samtakt.planning.MigrationPlan.MemberResult;
import no.samtakt.planning.MigrationPlan.PoolLoad;
import no.samtakt.planning.MigrationPlan.RiskMonth;
import no.samtakt.planning.MigrationPlan.Task;

/** Sums of what a plan holds, one figure each, as variants are compared by. Amounts are not discounted. */
public final class KeyFigures {

    private KeyFigures() {}

    /** Cost that does not come back: work, procurement, establishment, waves and temporary integrations. */
    public static Money oneOff(PlanView view, boolean zero) {
        Money sum = Money.ZERO;
        for (int year : view.years()) {
            sum = sum.plus(oneOff(view, zero, year));
        }
        return sum;
    }

    /** {@link #oneOff(PlanView, boolean)} of one year. */
    public static Money oneOff(PlanView view, boolean zero, int year) {
        Money sum = Money.ZERO;
        for (Category category : Category.values()) {
            switch (category) {
                case INTERNAL_EFFORT, EXTERNAL_EFFORT, PROCUREMENT, ESTABLISHMENT, WAVES, BRIDGING -> sum =
                        sum.plus(view.yearCost(zero, "", category, year));
                default -> {
                    // running cost
                }
            }
        }
        return sum;
    }

    /** The year with the largest one-off cost of the plan, the first of equal ones; empty when there is none. */
    public static Optional<Integer> dearestYear(PlanView view) {
        Money most = Money.ZERO;
        Integer when = null;
        for (int year : view.years()) {
            Money sum = oneOff(view, false, year);
            if (sum.compareTo(most) > 0) {
                most = sum;
                when = year;
            }
        }
        return Optional.ofNullable(when);
    }

    /** What runs in the last year: everything but one-off cost. */
    public static Money running(PlanView view, boolean zero) {
        if (view.years().isEmpty()) {
            return Money.ZERO;
        }
        int last = view.years().last();
        return view.yearCost(zero, "", last).minus(oneOff(view, zero, last));
    }

    /** Harmonization index in basis points after so many months, at most at the end; empty when there is none. */
    public static Optional<Integer> index(PlanView view, int months) {
        List<HarmonizationPoint> points = view.plan().harmonization();
        return points.isEmpty()
                ? Optional.empty()
                : Optional.of(points.get(Math.max(0, Math.min(points.size(), months) - 1))
                        .indexBasisPoints());
    }

    /** Net benefit per inhabitant, in minor units; 0 without inhabitants or when it is withheld. */
    public static long perInhabitant(PlanView view, MemberResult result) {
        int inhabitants =
                view.findMember(result.member()).map(MemberInfo::inhabitants).orElse(0);
        return inhabitants <= 0 || result.netBenefit().isWithheld()
                ? 0
                : Rounding.divHalfEven(result.netBenefit().minor(), inhabitants);
    }

    /** The member with the smallest net benefit per inhabitant; empty when somebody's is withheld. */
    public static Optional<MemberResult> worstOff(PlanView view) {
        if (isSomebodyWithheld(view)) {
            return Optional.empty();
        }
        return view.plan().economy().members().stream()
                .min(Comparator.comparing((MemberResult result) -> perInhabitant(view, result))
                        .thenComparing(MemberResult::member));
    }

    /** Whether what some member gains or loses is kept from the reader. */
    public static boolean isSomebodyWithheld(PlanView view) {
        return view.plan().economy().members().stream()
                .anyMatch(result -> result.netBenefit().isWithheld());
    }

    /** The month with most risk over all members, and its hundredths of a point; the first of equal ones. */
    public static Optional<Map.Entry<YearMonth, Long>> worstMonth(PlanView view) {
        TreeMap<YearMonth, Long> months = new TreeMap<>();
        for (RiskMonth month : view.plan().risk()) {
            months.merge(month.month(), view.risk(month), Long::sum);
        }
        return months.entrySet().stream()
                .max(Map.Entry.<YearMonth, Long>comparingByValue()
                        .thenComparing(
                                Map.Entry.<YearMonth, Long>comparingByKey().reversed()));
    }

    /** The pool with the highest load against its capacity; empty when none is limited. */
    public static Optional<PoolLoad> mostLoaded(PlanView view) {
        return view.plan().pools().stream()
                .filter(pool -> view.peakBasisPoints(pool) >= 0)
                .max(Comparator.comparingLong((PoolLoad pool) -> view.peakBasisPoints(pool))
                        .thenComparing(PoolLoad::pool, Comparator.reverseOrder()));
    }

    /** Work of the pools in common, in hundredths of a person-day. */
    public static long commonWork(PlanView view) {
        long sum = 0;
        for (PoolLoad pool : view.plan().pools()) {
            if (pool.member().isEmpty()) {
                for (long demand : pool.demand()) {
                    sum += demand;
                }
            }
        }
        return sum;
    }

    /** Months in which old and new run side by side, added up over all transitions. */
    public static long parallelMonths(PlanView view) {
        return view.listTransitions().stream().mapToLong(Task::parallelMonths).sum();
    }

    /** What councils decide, by date. */
    public static List<Deadline> councilDecisions(PlanView view) {
        return view.plan().deadlines().stream()
                .filter(deadline -> deadline.body().startsWith("COUNCIL"))
                .toList();
    }
}
