package no.samtakt.risk;

import java.util.Arrays;

/**
 * What may go wrong when a member's asset is moved: probability × impact, in centi-points.
 *
 * <pre>
 * probability = min(9000, base + 200 × integrations + 500 if special categories + 300 if the source is unsupported)   [bp]
 * impact      = criticality² × userFactor × sensitivity / 10                                                       [points]
 * exposure    = floor(probability × criticality² × userFactor × sensitivity / 1000)                           [centi-points]
 * </pre>
 *
 * with sensitivity 10, 12 or 15 by the class of personal data. The base belongs to the area and the mode, so working in parallel
 * has a lower one of its own. The largest exposure is 0.9 × 16 × 5 × 1.5 = 108 points. Editable defaults, estimates.
 */
public final class Exposure {

    /** Added per integration. */
    public static final int PER_INTEGRATION_BASIS_POINTS = 200;
    /** Added when special categories of personal data are moved. */
    public static final int SPECIAL_CATEGORY_BASIS_POINTS = 500;
    /** Added when the source is no longer supported. */
    public static final int UNSUPPORTED_BASIS_POINTS = 300;
    /** No transition is surer to fail than this. */
    public static final int MAXIMUM_BASIS_POINTS = 9000;
    /** Personal data class with special categories (GDPR article 9), as in the inventory. */
    public static final int SPECIAL_CATEGORIES = 2;

    private static final int[] USER_LIMITS = {25, 100, 300, 1000};
    private static final int[] SENSITIVITY_TENTHS = {10, 12, 15};
    /** Basis points × tenths to centi-points: 10000 × 10 / 100. */
    private static final int SCALE = 1000;
    /** A month of after-care counts half. */
    private static final int HYPERCARE_DIVISOR = 2;

    private Exposure() {}

    /** Probability that the transition goes wrong, in basis points, 0 to 9000. */
    public static int probability(int baseBasisPoints, int integrations, int personalData, boolean unsupported) {
        long sum = (long) baseBasisPoints
                + (long) PER_INTEGRATION_BASIS_POINTS * integrations
                + (personalData >= SPECIAL_CATEGORIES ? SPECIAL_CATEGORY_BASIS_POINTS : 0)
                + (unsupported ? UNSUPPORTED_BASIS_POINTS : 0);
        return (int) Math.max(0, Math.min(MAXIMUM_BASIS_POINTS, sum));
    }

    /** 1 below 25 users, 2 below 100, 3 below 300, 4 below 1000, 5 from there on. */
    public static int userFactor(int users) {
        int factor = 1;
        for (int limit : USER_LIMITS) {
            factor += users >= limit ? 1 : 0;
        }
        return factor;
    }

    /** Impact in tenths of a point: criticality² × user factor × sensitivity in tenths. */
    public static int impactTenths(int criticality, int users, int personalData) {
        return criticality * criticality * userFactor(users) * SENSITIVITY_TENTHS[personalData];
    }

    /**
     * Exposure of the go-live month in centi-points.
     *
     * @param baseBasisPoints of the area and mode
     * @param integrations number of integrations of the asset
     * @param criticality 1 to 4
     * @param personalData 0 to 2
     * @param unsupported whether the vendor has ended support of what is left
     */
    public static long centiPoints(
            int baseBasisPoints, int integrations, int criticality, int users, int personalData, boolean unsupported) {
        long probability = probability(baseBasisPoints, integrations, personalData, unsupported);
        return probability * impactTenths(criticality, users, personalData) / SCALE;
    }

    /** Exposure of each month of after-care: half, rounded down. */
    public static long hypercare(long goLiveCentiPoints) {
        return goLiveCentiPoints / HYPERCARE_DIVISOR;
    }

    /**
     * Exposure over the months from go-live on: element 0 the go-live month, then one per month of after-care.
     *
     * @param hypercareMonths at least 0
     */
    public static long[] profile(long goLiveCentiPoints, int hypercareMonths) {
        long[] profile = new long[hypercareMonths + 1];
        Arrays.fill(profile, hypercare(goLiveCentiPoints));
        profile[0] = goLiveCentiPoints;
        return profile;
    }
}
