package no.samtakt.economy;

import java.util.List;

/**
 * The cheapest course of a contract that is needed up to a given month.
 *
 * @param closeMonth first month in which it is no longer needed; {@link ContractTable#NEVER} when it is kept
 * @param exitMonth first month without payment, at or after {@code closeMonth}; {@link ContractTable#NEVER} when it is kept
 * @param npvMinor value at plan start of {@code nominalByMonth}: each month discounted and rounded once, then summed
 * @param npvFirst36Minor the same for months 0 to 35
 * @param nominalByMonth payments, fees and tender costs per month from plan start
 * @param actions dated steps in order of month
 * @param procurementRisk whether it goes on without an agreement in some month
 * @param feasible whether it covers every month before {@code closeMonth}
 * @param monthsShort months not covered; 0 when feasible
 */
public record ContractCourse(
        int closeMonth,
        int exitMonth,
        long npvMinor,
        long npvFirst36Minor,
        long[] nominalByMonth,
        List<ContractAction> actions,
        boolean procurementRisk,
        boolean feasible,
        int monthsShort) {

    /** Months of "the first three years", for the early part of fairness. */
    public static final int EARLY_MONTHS = 36;

    public ContractCourse {
        nominalByMonth = nominalByMonth.clone();
        actions = List.copyOf(actions);
    }

    @Override
    public long[] nominalByMonth() {
        return nominalByMonth.clone();
    }

    /** Payment of one month; 0 outside the array. */
    public long nominal(int month) {
        return month >= 0 && month < nominalByMonth.length ? nominalByMonth[month] : 0;
    }
}
