package no.samtakt.economy;

import no.samtakt.common.Rounding;

/**
 * How effort grows with the number of users, in basis points of a member of reference size.
 *
 * <p>Piecewise linear between the table's points, rounded down; constant above the last. Below the reference the fixed part of
 * a transition dominates, above it effort grows slower than users. Editable default, estimate.
 */
public final class EffortScale {

    /** Users of a member of reference size: factor 1. */
    public static final int REFERENCE_USERS = 600;

    private static final long UNIT = 10_000;
    private static final int[] USERS = {0, 50, 100, 200, 400, 600, 1000, 2000, 5000};
    private static final int[] BASIS_POINTS = {4000, 5350, 6050, 7100, 8700, 10_000, 12_150, 16_350, 25_400};

    private EffortScale() {}

    /** Factor in basis points; 10000 at {@link #REFERENCE_USERS}. */
    public static int basisPoints(int users) {
        if (users < 0) {
            throw new IllegalArgumentException("Users must not be negative: " + users);
        }
        for (int i = 1; i < USERS.length; i++) {
            if (users <= USERS[i]) {
                long rise = (long) (users - USERS[i - 1]) * (BASIS_POINTS[i] - BASIS_POINTS[i - 1]);
                return BASIS_POINTS[i - 1] + (int) (rise / (USERS[i] - USERS[i - 1]));
            }
        }
        return BASIS_POINTS[BASIS_POINTS.length - 1];
    }

    /** An amount or effort stated for the reference size, scaled, half-even. */
    public static long scale(long atReference, int users) {
        return Rounding.mulDivHalfEven(atReference, basisPoints(users), UNIT);
    }
}
