package no.samtakt.planning;

import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import no.samtakt.common.Money;
import no.samtakt.economy.ContractCourse;
import no.samtakt.planning.MigrationPlan.ContractFlows;
import no.samtakt.planning.MigrationPlan.ContractYear;

/** What is paid for a contract by calendar year. */
final class YearlyFlows {

    private YearlyFlows() {}

    /** The payments of two courses of a contract, nominal by year, and their discounted first 36 months. */
    static ContractFlows of(PlanCalendar calendar, ContractCourse zero, ContractCourse plan) {
        SortedMap<Integer, Money> ofZero = byYear(calendar, zero.nominalByMonth());
        SortedMap<Integer, Money> ofPlan = byYear(calendar, plan.nominalByMonth());
        SortedSet<Integer> years = new TreeSet<>(ofPlan.keySet());
        years.addAll(ofZero.keySet());
        return new ContractFlows(
                years.stream()
                        .map(year -> new ContractYear(
                                year, ofZero.getOrDefault(year, Money.ZERO), ofPlan.getOrDefault(year, Money.ZERO)))
                        .toList(),
                new Money(zero.npvFirst36Minor()),
                new Money(plan.npvFirst36Minor()));
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
