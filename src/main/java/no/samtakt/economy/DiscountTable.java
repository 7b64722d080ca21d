package no.samtakt.economy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import no.samtakt.common.Rounding;

/**
 * Discount factors per month as fixed-point integers: DF[t] = (1 + rate)^(−t/12) × 10⁹, rounded half-even.
 *
 * <p>Computed in decimal arithmetic of 50 digits (the twelfth root by Newton's method), so every machine gets the same
 * integers. Months before 0 are not discounted; months after {@link #LAST_MONTH} use the last factor.
 */
public final class DiscountTable {

    /** Fixed-point unit of the factors. */
    public static final long SCALE = 1_000_000_000L;

    /** Real discount rate per year, 4 %. Convention of Norwegian public appraisal (rundskriv R-109); editable default. */
    public static final int DEFAULT_RATE_BASIS_POINTS = 400;

    /** Last month with a factor of its own: a hundred years. */
    public static final int LAST_MONTH = 1200;

    private static final MathContext PRECISION = new MathContext(50, RoundingMode.HALF_EVEN);
    private static final int MONTHS_PER_YEAR = 12;

    private final int rateBasisPoints;
    private final long[] factors;

    private DiscountTable(int rateBasisPoints, long[] factors) {
        this.rateBasisPoints = rateBasisPoints;
        this.factors = factors;
    }

    /**
     * The table of a yearly rate.
     *
     * @param rateBasisPoints real rate per year, above −10000 (−100 %)
     */
    public static DiscountTable of(int rateBasisPoints) {
        if (rateBasisPoints <= -10_000) {
            throw new IllegalArgumentException("Discount rate must be above -100 %: " + rateBasisPoints);
        }
        BigDecimal yearly = BigDecimal.valueOf(10_000L + rateBasisPoints).movePointLeft(4);
        BigDecimal monthly = twelfthRoot(yearly);
        BigDecimal perMonth = BigDecimal.ONE.divide(monthly, PRECISION);
        long[] factors = new long[LAST_MONTH + 1];
        BigDecimal factor = BigDecimal.valueOf(SCALE);
        for (int t = 0; t <= LAST_MONTH; t++) {
            factors[t] = factor.setScale(0, RoundingMode.HALF_EVEN).longValueExact();
            factor = factor.multiply(perMonth, PRECISION);
        }
        return new DiscountTable(rateBasisPoints, factors);
    }

    /** Newton for x¹² = a: x ← (11 x + a / x¹¹) / 12, from 1, until nothing changes beyond the 45th digit. */
    private static BigDecimal twelfthRoot(BigDecimal a) {
        BigDecimal x = BigDecimal.ONE;
        BigDecimal tolerance = BigDecimal.ONE.movePointLeft(45);
        BigDecimal twelve = BigDecimal.valueOf(MONTHS_PER_YEAR);
        for (int i = 0; i < 500; i++) {
            BigDecimal next = x.multiply(BigDecimal.valueOf(MONTHS_PER_YEAR - 1L))
                    .add(a.divide(x.pow(MONTHS_PER_YEAR - 1, PRECISION), PRECISION), PRECISION)
                    .divide(twelve, PRECISION);
            boolean settled = next.subtract(x).abs().compareTo(tolerance) < 0;
            x = next;
            if (settled) {
                break;
            }
        }
        return x;
    }

    /** The rate this table was made for, in basis points per year. */
    public int rateBasisPoints() {
        return rateBasisPoints;
    }

    /** DF[t] × 10⁹. */
    public long factor(int month) {
        return factors[Math.max(0, Math.min(LAST_MONTH, month))];
    }

    /** Value at plan start of an amount paid in a month: amount × DF / 10⁹, half-even. */
    public long discount(long minor, int month) {
        return Rounding.mulDivHalfEven(minor, factor(month), SCALE);
    }

    /** Value at plan start of one flow per month, each rounded once and then summed. */
    public long presentValue(long[] nominalByMonth) {
        return presentValue(nominalByMonth, 0, nominalByMonth.length);
    }

    /** As {@link #presentValue(long[])} for the months {@code from} to {@code endExclusive} − 1 only. */
    public long presentValue(long[] nominalByMonth, int from, int endExclusive) {
        long sum = 0;
        int end = Math.min(endExclusive, nominalByMonth.length);
        for (int t = Math.max(0, from); t < end; t++) {
            if (nominalByMonth[t] != 0) {
                sum = Math.addExact(sum, discount(nominalByMonth[t], t));
            }
        }
        return sum;
    }

    /**
     * The part of a yearly price that falls in a month; the twelve months from a multiple of twelve on add up to the yearly
     * price exactly.
     */
    public static long monthly(long annualMinor, int month) {
        return Rounding.spread(annualMinor, MONTHS_PER_YEAR, Math.floorMod(month, MONTHS_PER_YEAR));
    }
}
