package no.samtakt.risk;

/**
 * Risk of running on after the vendor has ended support: per month criticality × 0.5 points, growing by half of that for each
 * full year past support, up to three times. Editable default, estimate; without it, never moving would look free of risk.
 */
public final class Ageing {

    /** Centi-points per month and step of criticality in the first year past support. */
    public static final long BASE_CENTI_POINTS = 50;
    /** Largest multiple of the base. */
    public static final int MAXIMUM_FACTOR = 3;

    private static final int MONTHS_PER_YEAR = 12;
    /** Growth per full year: one half of the base. */
    private static final int GROWTH_DIVISOR = 2;

    private Ageing() {}

    /**
     * Centi-points of one month in use.
     *
     * @param unsupportedFrom first month without support; negative when before plan start
     */
    public static long centiPoints(int criticality, int unsupportedFrom, int month) {
        if (month < unsupportedFrom) {
            return 0;
        }
        long base = BASE_CENTI_POINTS * criticality;
        long years = ((long) month - unsupportedFrom) / MONTHS_PER_YEAR;
        return Math.min(MAXIMUM_FACTOR * base, base + base * years / GROWTH_DIVISOR);
    }

    /**
     * Sums by first month without the asset: element t = centi-points of the months 0 to t − 1.
     *
     * @param unsupportedFrom first month without support; {@link Integer#MAX_VALUE} when support has no end
     * @param analysisMonths A; the table has A + 1 elements
     */
    public static long[] cumulative(int criticality, int unsupportedFrom, int analysisMonths) {
        long[] sum = new long[analysisMonths + 1];
        for (int t = 0; t < analysisMonths; t++) {
            sum[t + 1] = sum[t] + centiPoints(criticality, unsupportedFrom, t);
        }
        return sum;
    }
}
