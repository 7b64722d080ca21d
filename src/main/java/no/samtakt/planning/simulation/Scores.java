package no.samtakt.planning.simulation;

/**
 * The normal distribution as tables: {@link #CELLS} equally likely scores, and back from a score to its cell. Fractions are of chance
 * only; what comes out is a cell number.
 *
 * <p>Φ by formula 26.2.17 of Abramowitz and Stegun, Handbook of Mathematical Functions (1964), error below 7.5 × 10⁻⁸; its inverse by
 * halving. {@link StrictMath} gives the same tables on every machine.
 */
final class Scores {

    /** Chance is told apart in steps of 1/4096. */
    static final int CELLS = 4096;

    private static final double LIMIT = 8;
    private static final int STEPS_PER_UNIT = 512;
    private static final double[] SCORE = new double[CELLS];
    private static final short[] CELL = new short[(int) (2 * LIMIT * STEPS_PER_UNIT) + 1];

    static {
        for (int i = 0; i < CELLS; i++) {
            SCORE[i] = inverse((i + 0.5) / CELLS);
        }
        for (int k = 0; k < CELL.length; k++) {
            CELL[k] = (short) Math.min(CELLS - 1, (int) (chance(k / (double) STEPS_PER_UNIT - LIMIT) * CELLS));
        }
    }

    private final int commonShareBasisPoints;
    private final double[] common = new double[CELLS];
    private final double[] own = new double[CELLS];

    /** @param commonShareBasisPoints share of the common part in the variance */
    Scores(int commonShareBasisPoints) {
        this.commonShareBasisPoints = commonShareBasisPoints;
        for (int i = 0; i < CELLS; i++) {
            common[i] = Math.sqrt(commonShareBasisPoints / 10_000.0) * SCORE[i];
            own[i] = Math.sqrt((10_000 - commonShareBasisPoints) / 10_000.0) * SCORE[i];
        }
    }

    /**
     * The cell of a deviation made of two independent parts: Φ(√share × common + √(1 − share) × own).
     *
     * @param commonCell cell of the common part
     * @param ownCell cell of the own part
     */
    int mixed(int commonCell, int ownCell) {
        if (commonShareBasisPoints == 0) {
            return ownCell;
        }
        if (commonShareBasisPoints == 10_000) {
            return commonCell;
        }
        int place = (int) Math.rint((common[commonCell] + own[ownCell] + LIMIT) * STEPS_PER_UNIT);
        return CELL[Math.max(0, Math.min(CELL.length - 1, place))];
    }

    private static double chance(double score) {
        double t = 1 / (1 + 0.2316419 * Math.abs(score));
        double tail = StrictMath.exp(-score * score / 2)
                / Math.sqrt(2 * StrictMath.PI)
                * t
                * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return score < 0 ? tail : 1 - tail;
    }

    private static double inverse(double chance) {
        double low = -LIMIT;
        double high = LIMIT;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (chance(middle) < chance) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
