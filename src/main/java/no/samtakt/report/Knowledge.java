package no.samtakt.report;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * What a reader can work out about amounts it must not know, from the sums it is shown.
 *
 * <p>A sum is a linear form over the unknown amounts: how much each contributes to it. What can be worked out from several sums
 * is every form in the space they span, to which the reader adds what it knows of its own. How closely an amount can be told is
 * then the distance of its unit vector from that space: 0 is exactly, 1 not at all; it is the relative error of the best linear
 * estimate when the other amounts are as uncertain as they are large. The smallest distance over all forms of one owner is the
 * root of the least eigenvalue of {@code (I − P)} in the owner's columns, {@code P} being the projection on the space; it need
 * not be computed, since a symmetric matrix has only eigenvalues above {@code ε²} when {@code M − ε² I} has positive pivots.
 *
 * <p>Decimal arithmetic of eighty digits: exact for every purpose here, since the forms are whole numbers of at most fifteen.
 */
final class Knowledge {

    /** A reader from outside, who owns none of the amounts. */
    static final int OUTSIDER = -1;

    /** Square of the least relative error with which an amount may be told: a tenth. */
    private static final BigDecimal CLOSEST = new BigDecimal("0.01");

    private static final MathContext EXACT = new MathContext(80);
    private static final BigDecimal NOTHING = new BigDecimal(BigInteger.ONE, 50);

    private final int[] owners;
    private final int reader;
    private final List<BigDecimal[]> basis = new ArrayList<>();
    private final List<BigDecimal> squares = new ArrayList<>();

    /**
     * @param owners owner of each unknown amount
     * @param reader owner whose amounts are known; {@link #OUTSIDER} for none
     */
    Knowledge(int[] owners, int reader) {
        this.owners = owners.clone();
        this.reader = reader;
    }

    /** Whether a sum with these contributions can be worked out. */
    boolean tells(long[] form) {
        BigDecimal[] vector = vector(form);
        BigDecimal size = product(vector, vector);
        BigDecimal[] rest = rest(vector);
        return product(rest, rest).compareTo(size.multiply(NOTHING)) <= 0;
    }

    /** Whether every owner's amounts stay protected when a sum with these contributions is shown too. */
    boolean protectsWith(long[] form) {
        if (tells(form)) {
            return true;
        }
        int before = basis.size();
        add(form);
        boolean safe = isProtecting();
        basis.remove(before);
        squares.remove(before);
        return safe;
    }

    /** Is shown a sum with these contributions. */
    void learn(long[] form) {
        if (!tells(form)) {
            add(form);
        }
    }

    private void add(long[] form) {
        BigDecimal[] rest = rest(vector(form));
        basis.add(rest);
        squares.add(product(rest, rest));
    }

    private BigDecimal[] vector(long[] form) {
        BigDecimal[] vector = new BigDecimal[form.length];
        for (int i = 0; i < form.length; i++) {
            vector[i] = owners[i] == reader ? BigDecimal.ZERO : BigDecimal.valueOf(form[i]);
        }
        return vector;
    }

    /** The part of a vector at right angles to all that is known. */
    private BigDecimal[] rest(BigDecimal[] vector) {
        BigDecimal[] rest = vector.clone();
        for (int b = 0; b < basis.size(); b++) {
            BigDecimal factor = product(rest, basis.get(b)).divide(squares.get(b), EXACT);
            for (int i = 0; i < rest.length; i++) {
                rest[i] = rest[i].subtract(factor.multiply(basis.get(b)[i], EXACT), EXACT);
            }
        }
        return rest;
    }

    private static BigDecimal product(BigDecimal[] a, BigDecimal[] b) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < a.length; i++) {
            sum = sum.add(a[i].multiply(b[i], EXACT), EXACT);
        }
        return sum;
    }

    private boolean isProtecting() {
        for (int i = 0; i < owners.length; i++) {
            int owner = owners[i];
            boolean first = true;
            for (int j = 0; j < i; j++) {
                first &= owners[j] != owner;
            }
            if (first && owner != reader && !isProtecting(columns(owner))) {
                return false;
            }
        }
        return true;
    }

    private int[] columns(int owner) {
        return java.util.stream.IntStream.range(0, owners.length)
                .filter(i -> owners[i] == owner)
                .toArray();
    }

    /** Whether {@code I − P − ε² I} in these columns has positive pivots only. O(n²·rank + n³). */
    private boolean isProtecting(int[] columns) {
        int n = columns.length;
        BigDecimal[][] matrix = new BigDecimal[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                BigDecimal value = i == j ? BigDecimal.ONE.subtract(CLOSEST) : BigDecimal.ZERO;
                for (int b = 0; b < basis.size(); b++) {
                    BigDecimal[] vector = basis.get(b);
                    value = value.subtract(
                            vector[columns[i]]
                                    .multiply(vector[columns[j]], EXACT)
                                    .divide(squares.get(b), EXACT),
                            EXACT);
                }
                matrix[i][j] = value;
            }
        }
        for (int k = 0; k < n; k++) {
            if (matrix[k][k].signum() <= 0) {
                return false;
            }
            for (int i = k + 1; i < n; i++) {
                BigDecimal factor = matrix[i][k].divide(matrix[k][k], EXACT);
                for (int j = k; j < n; j++) {
                    matrix[i][j] = matrix[i][j].subtract(factor.multiply(matrix[k][j], EXACT), EXACT);
                }
            }
        }
        return true;
    }
}
