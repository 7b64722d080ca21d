package no.samtakt.economy;

import java.time.YearMonth;
import java.util.Set;
import no.samtakt.inventory.Contract;

/**
 * Finds, for every month in which a contract might no longer be needed, the cheapest lawful course.
 *
 * <p>Rules, with month indices counted from plan start and an exit month X being the first month without payment:
 *
 * <ul>
 *   <li><b>Acting.</b> A step with n months' notice taken in month m has effect from month m + 1 + n at the earliest. Nothing
 *       can be done before month 0.
 *   <li><b>End.</b> A contract with a last month runs out after it, without action; when it is renewed tacitly only if notice
 *       was given in time.
 *   <li><b>Termination</b> within the agreed period or an exercised option: X after {@code irrevocableUntil}, after the notice,
 *       and the first month of a calendar period as {@code noticeToEndOf} says; the fee is paid in month X − 1. A contract
 *       that is irrevocable up to its end binds to the end of every option as well. A contract without an end is left by
 *       notice, without a fee.
 *   <li><b>Options</b> in order, each exercised {@code optionNoticeMonths} before the end it extends; each changes the price as agreed. Options not used lapse
 *       with a renewal or a new tender.
 *   <li><b>Renewal.</b> Tacit: a step, without action; express: a step, agreed {@code renewalNoticeMonths} before, once the
 *       options are used up. A step binds to its end.
 *   <li><b>New tender</b> at any end, started {@code leadMonths} before; the new agreement can be left after its bound months
 *       by notice; at its end it may be tendered again.
 *   <li><b>Without an agreement</b> month by month at a surcharge, only where no lawful step is left, only if allowed, and only
 *       for close months that no lawful course covers; a new tender follows as soon as it can be ready.
 *   <li><b>Expired before plan start.</b> Renewed tacitly: is in a step counted from its stated end, options
 *       lapsed. Otherwise nothing is in
 *       force at plan start, so every month needed is without an agreement until a tender is ready.
 *   <li><b>Ties.</b> Fewest steps, then the earliest exit.
 * </ul>
 *
 * When no course covers the months needed, the course that comes furthest is given, not feasible, with the months short.
 */
public final class ContractEngine {

    private final YearMonth planStart;
    private final int analysisMonths;
    private final DiscountTable discount;
    private final ContractTerms terms;

    /**
     * @param planStart month 0
     * @param analysisMonths A, 1 to 600
     */
    public ContractEngine(YearMonth planStart, int analysisMonths, DiscountTable discount, ContractTerms terms) {
        if (analysisMonths < 1 || analysisMonths > DiscountTable.LAST_MONTH / 2) {
            throw new IllegalArgumentException("Analysis period must be 1 to 600 months: " + analysisMonths);
        }
        this.planStart = planStart;
        this.analysisMonths = analysisMonths;
        this.discount = discount;
        this.terms = terms;
    }

    int analysisMonths() {
        return analysisMonths;
    }

    /** The same with other terms, for a contract whose tender costs something else. */
    public ContractEngine withTerms(ContractTerms other) {
        return new ContractEngine(planStart, analysisMonths, discount, other);
    }

    /** The courses of a contract for every close month. */
    public ContractTable table(Contract contract) {
        return new ContractTable(this, contract);
    }

    CoursePaths paths(Contract contract, int firstActionMonth, Set<CoursePaths.Step> taken) {
        return new CoursePaths(contract, planStart, analysisMonths, discount, terms, firstActionMonth, taken);
    }
}
