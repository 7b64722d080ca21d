package no.samtakt.economy;

import java.util.HashSet;
import java.util.Set;
import no.samtakt.economy.ContractAction.Kind;
import no.samtakt.inventory.Contract;

/**
 * The courses of one contract for every month in which it might be closed, computed once.
 *
 * <p>Close month c: needed in the months before c. c = A is needed through the whole analysis period and ended after it, with
 * every commitment beyond A counted in full; {@link #NEVER} is kept beyond A, with the payments of months before A counted.
 */
public final class ContractTable {

    /** Close month of a contract that is kept. */
    public static final int NEVER = Integer.MAX_VALUE;

    private final ContractEngine engine;
    private final Contract contract;
    private final CoursePaths paths;
    private final long[] cost;
    private final long[] early;
    private final ContractCourse never;

    ContractTable(ContractEngine engine, Contract contract) {
        this.engine = engine;
        this.contract = contract;
        this.paths = engine.paths(contract, 0, Set.of());
        int last = engine.analysisMonths();
        this.cost = new long[last + 1];
        this.early = new long[last + 1];
        for (int c = last; c >= 0; c--) {
            cost[c] = paths.cost(c);
            early[c] = c < last && paths.sameEarly(c, c + 1) ? early[c + 1] : paths.early(c);
        }
        this.never = paths.course(NEVER);
    }

    /** The contract these courses are of. */
    public Contract contract() {
        return contract;
    }

    /** A: the last close month is A itself. */
    public int analysisMonths() {
        return cost.length - 1;
    }

    /**
     * The cheapest course, put together on each call; costs are looked up by {@link #cost} and {@link #early}.
     *
     * @param closeMonth 0 to A, or {@link #NEVER}; other months beyond A count as A
     */
    public ContractCourse course(int closeMonth) {
        if (closeMonth == NEVER) {
            return never;
        }
        return paths.course(Math.min(closeMonth, analysisMonths()));
    }

    /** The course of a contract that is kept. */
    public ContractCourse never() {
        return never;
    }

    /** Discounted cost of closing in a month. */
    public long cost(int closeMonth) {
        return closeMonth == NEVER ? never.npvMinor() : cost[Math.min(closeMonth, analysisMonths())];
    }

    /** The part of {@link #cost} in the first three years. */
    public long early(int closeMonth) {
        return closeMonth == NEVER ? never.npvFirst36Minor() : early[Math.min(closeMonth, analysisMonths())];
    }

    /** Months not lawfully covered; 0 when all is well. */
    public int monthsShort(int closeMonth) {
        return paths.monthsShort(closeMonth == NEVER ? NEVER : Math.min(closeMonth, analysisMonths()));
    }

    /**
     * What is left to do when the last day of an action passes unused: the cheapest course with the same close month, where
     * nothing can be done up to and including the action's month except the course's own other steps.
     *
     * <p>A tender already under way that turns out in vain is not added. The extra cost can be negative when the missed step
     * would have bound longer than needed and going on without an agreement is cheaper; it is then marked as procurement risk.
     *
     * @param action an action of {@code course(closeMonth)} that somebody must take
     */
    public Missed costOfMissing(int closeMonth, ContractAction action) {
        ContractCourse course = course(closeMonth);
        if (!course.actions().contains(action)
                || action.kind() == Kind.ENDS
                || action.kind() == Kind.PROCUREMENT_RISK_FROM) {
            throw new IllegalArgumentException(
                    "Contract " + contract.id() + " closed in month " + closeMonth + " has no step to miss " + action);
        }
        Set<CoursePaths.Step> taken = new HashSet<>();
        for (ContractAction other : course.actions()) {
            if (!other.equals(action) && other.month() <= action.month()) {
                taken.add(new CoursePaths.Step(other.kind(), other.effectiveMonth()));
            }
        }
        ContractCourse instead =
                engine.paths(contract, action.month() + 1, taken).course(course.closeMonth());
        return new Missed(Math.subtractExact(instead.npvMinor(), course.npvMinor()), instead);
    }

    /**
     * The consequence of a missed date.
     *
     * @param extraMinor discounted cost above the course planned
     * @param instead the course that is left
     */
    public record Missed(long extraMinor, ContractCourse instead) {}
}
