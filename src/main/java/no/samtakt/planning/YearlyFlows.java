package no.samtakt.planning;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import no.samtakt.common.Money;
import no.samtakt.economy.ContractAction;
import no.samtakt.economy.ContractCourse;
import no.samtakt.economy.DiscountTable;
import no.samtakt.planning.MigrationPlan.ContractFlows;
import no.samtakt.planning.MigrationPlan.ContractYear;
import no.samtakt.planning.MigrationPlan.TenderFlows;
import org.jspecify.annotations.Nullable;

/** What is paid for a contract by calendar year. */
final class YearlyFlows {

    private YearlyFlows() {}

    /**
     * The payments of two courses of a contract, nominal by year, and their discounted first 36 months.
     *
     * @param close month from which the plan no longer needs it
     */
    static ContractFlows of(
            PlanCalendar calendar, DiscountTable discount, ContractCourse zero, ContractCourse plan, int close) {
        return new ContractFlows(
                years(calendar, zero.nominalByMonth(), plan.nominalByMonth()),
                new Money(zero.npvFirst36Minor()),
                new Money(plan.npvFirst36Minor()),
                tenders(calendar, discount, zero, plan, close));
    }

    private static @Nullable TenderFlows tenders(
            PlanCalendar calendar, DiscountTable discount, ContractCourse zero, ContractCourse plan, int close) {
        if (paysFee(zero) || paysFee(plan)) {
            return null;
        }
        long[] ofZero = tenders(zero);
        long[] ofPlan = tenders(plan);
        return new TenderFlows(
                years(calendar, ofZero, ofPlan),
                new Money(discount.presentValue(ofZero, 0, ContractCourse.EARLY_MONTHS)),
                new Money(discount.presentValue(ofPlan, 0, ContractCourse.EARLY_MONTHS)),
                new Money(discount.presentValue(ofZero)),
                new Money(discount.presentValue(ofPlan)),
                new Money(discount.presentValue(ofPlan, close, ofPlan.length)));
    }

    private static boolean paysFee(ContractCourse course) {
        return course.actions().stream()
                .anyMatch(action -> action.kind() == ContractAction.Kind.GIVE_NOTICE_BY && action.amountMinor() != 0);
    }

    /** Costs of new tenders by month. */
    private static long[] tenders(ContractCourse course) {
        long[] months = new long[course.nominalByMonth().length];
        for (ContractAction action : course.actions()) {
            if (action.kind() == ContractAction.Kind.RETENDER_BY
                    && action.month() >= 0
                    && action.month() < months.length) {
                months[action.month()] += action.amountMinor();
            }
        }
        return months;
    }

    private static List<ContractYear> years(PlanCalendar calendar, long[] zero, long[] plan) {
        SortedMap<Integer, Money> ofZero = byYear(calendar, zero);
        SortedMap<Integer, Money> ofPlan = byYear(calendar, plan);
        SortedSet<Integer> years = new TreeSet<>(ofPlan.keySet());
        years.addAll(ofZero.keySet());
        return years.stream()
                .map(year -> new ContractYear(
                        year, ofZero.getOrDefault(year, Money.ZERO), ofPlan.getOrDefault(year, Money.ZERO)))
                .toList();
    }

    private static SortedMap<Integer, Money> byYear(PlanCalendar calendar, long[] months) {
        SortedMap<Integer, Money> years = new TreeMap<>();
        for (int t = 0; t < months.length; t++) {
            if (months[t] != 0) {
                years.merge(calendar.month(t).getYear(), new Money(months[t]), Money::plus);
            }
        }
        return years;
    }
}
