package no.samtakt.economy;

import no.samtakt.inventory.Target;

/**
 * Running cost of a target solution by its price list.
 *
 * @param fixedPerYear yearly fee, from the target's first go-live, shared among those live
 * @param perUserPerYear yearly price per user, from each member's go-live
 * @param perInhabitantPerYear yearly price per inhabitant, from each member's go-live
 */
public record TargetPrice(long fixedPerYear, long perUserPerYear, long perInhabitantPerYear) {

    /** The price list of a target. */
    public static TargetPrice of(Target target) {
        return new TargetPrice(
                target.fixedPerYear().minor(),
                target.perUserPerYear().minor(),
                target.perInhabitantPerYear().minor());
    }

    /** What a member pays per year: users × price per user + inhabitants × price per inhabitant. */
    public long memberPerYear(int users, int inhabitants) {
        return Math.addExact(
                Math.multiplyExact(perUserPerYear, (long) users),
                Math.multiplyExact(perInhabitantPerYear, (long) inhabitants));
    }

    /** What a member that is live pays in a month, undiscounted. */
    public long memberInMonth(int users, int inhabitants, int month) {
        return DiscountTable.monthly(memberPerYear(users, inhabitants), month);
    }

    /** The yearly fee's part in a month, undiscounted. */
    public long fixedInMonth(int month) {
        return DiscountTable.monthly(fixedPerYear, month);
    }

    /**
     * Discounted cost by first paid month: element G = cost of the months G to A − 1; element A is 0.
     *
     * @param perYear yearly price, see {@link #memberPerYear} and {@link #fixedPerYear}
     * @param analysisMonths A
     */
    public static long[] costFrom(long perYear, int analysisMonths, DiscountTable discount) {
        long[] cost = new long[analysisMonths + 1];
        for (int t = analysisMonths - 1; t >= 0; t--) {
            cost[t] = Math.addExact(cost[t + 1], discount.discount(DiscountTable.monthly(perYear, t), t));
        }
        return cost;
    }

    /**
     * Discounted cost by first unpaid month: element t = cost of the months 0 to t − 1.
     *
     * @param perYear yearly price
     * @param analysisMonths A; the table has A + 1 elements
     */
    public static long[] costUntil(long perYear, int analysisMonths, DiscountTable discount) {
        long[] cost = new long[analysisMonths + 1];
        for (int t = 0; t < analysisMonths; t++) {
            cost[t + 1] = Math.addExact(cost[t], discount.discount(DiscountTable.monthly(perYear, t), t));
        }
        return cost;
    }
}
