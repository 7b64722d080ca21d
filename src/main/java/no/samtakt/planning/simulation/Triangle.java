package no.samtakt.planning.simulation;

import no.samtakt.inventory.ThreePoint;

/**
 * The triangular distribution over three points, read off at chances of cells. Fractions are of chance only; what comes out is a
 * factor in basis points.
 *
 * <p>With low a, likely m, high b and F = (m − a) / (b − a): at chance u the value is a + √(u (b − a) (m − a)) for u &lt; F, else
 * b − √((1 − u) (b − a) (b − m)); mean (a + m + b) / 3. See Kotz and van Dorp, Beyond Beta (2004), chapter 1.
 */
final class Triangle {

    private Triangle() {}

    /** The factor at the middle of each cell of chance; the planned value alone when the three points are one. */
    static int[] table(ThreePoint range) {
        int[] factors = new int[Scores.CELLS];
        for (int i = 0; i < factors.length; i++) {
            factors[i] = value(range, (i + 0.5) / Scores.CELLS);
        }
        return factors;
    }

    /** The factor not exceeded with a chance, both in basis points. */
    static int quantile(ThreePoint range, int chanceBasisPoints) {
        return value(range, chanceBasisPoints / 10_000.0);
    }

    private static int value(ThreePoint range, double chance) {
        double width = range.high() - range.low();
        double below = range.likely() - range.low();
        if (width == 0) {
            return range.likely();
        }
        double value = chance * width < below
                ? range.low() + Math.sqrt(chance * width * below)
                : range.high() - Math.sqrt((1 - chance) * width * (range.high() - range.likely()));
        return (int) Math.rint(value);
    }
}
