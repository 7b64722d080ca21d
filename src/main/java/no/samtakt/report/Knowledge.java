package no.samtakt.report;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a reader can work out about amounts it must not know, from the sums it is shown.
 *
 * <p>A sum is a linear form over the unknown amounts: how much each contributes to it. What can be worked out from several sums
 * is every form in the space they span, to which the reader adds what it knows of its own. How closely an amount can be told is
 * then the distance of its unit vector from that space: 0 is exactly, 1 not at all; it is the relative error of the best linear
 * estimate when the other amounts are as uncertain as they are large. The smallest distance over all forms of one owner is the
 * root of the least eigenvalue of {@code (I − P)} in the owner's columns, {@code P} being the projection on the space; it need
 * not be computed, since a symmetric matrix has only positive eigenvalues when it has only positive pivots.
 *
 * <p>Decimal arithmetic of sixty digits: exact for every purpose here, since the forms are whole numbers of at most fifteen.
 */
final class Knowledge {

    /** A reader from outside, who owns none of the amounts. */
    static final int OUTSIDER = -1;

    /** One less the square of the least relative error with which an amount may be told, a tenth. */
    private static final BigDecimal FARTHEST = new BigDecimal("0.99");

    private static final MathContext EXACT = new MathContext(60);
    private static final BigDecimal NOTHING = new BigDecimal(BigInteger.ONE, 40);

    private final int[] owners;
    private final int reader;
    private final List<int[]> columns = new ArrayList<>();
    private final List<Vector> basis = new ArrayList<>();

    /**
     * @param owners owner of each unknown amount, numbered from 0
     * @param reader owner whose amounts are known; {@link #OUTSIDER} for none
     */
    Knowledge(int[] owners, int reader) {
        this.owners = owners.clone();
        this.reader = reader;
        for (int owner = 0; owner <= Arrays.stream(owners).max().orElse(-1); owner++) {
            int one = owner;
            columns.add(IntStream.range(0, owners.length)
                    .filter(i -> owners[i] == one)
                    .toArray());
        }
    }

    /** Whether a sum with these contributions can be worked out. */
    boolean tells(long[] form) {
        BigDecimal[] vector = vector(form);
        BigDecimal size = product(vector, vector);
        BigDecimal[] rest = rest(vector);
        return product(rest, rest).compareTo(size.multiply(NOTHING)) <= 0;
    }

    /**
     * Whether every owner's amounts stay protected when a sum with these contributions is shown too: from this reader, and from
     * every other owner, who knows its own. O(owners² + rank × columns) where shares are small, else O(rank³) for each pair.
     */
    boolean protectsWith(long[] form) {
        if (tells(form)) {
            return true;
        }
        Vector next = new Vector(rest(vector(form)));
        List<Vector> all = new ArrayList<>(basis);
        all.add(next);
        List<Integer> others = IntStream.range(0, columns.size())
                .filter(owner -> owner != reader)
                .boxed()
                .toList();
        List<BigDecimal> shares = IntStream.range(0, columns.size())
                .mapToObj(owner -> share(all, owner))
                .toList();
        for (int own : others) {
            if (!isProtecting(all, own, OUTSIDER, shares)) {
                return false;
            }
            for (int known : others) {
                if (own != known && !isProtecting(all, own, known, shares)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Is shown a sum with these contributions. */
    void learn(long[] form) {
        if (!tells(form)) {
            basis.add(new Vector(rest(vector(form))));
        }
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
        for (Vector known : basis) {
            BigDecimal factor = product(rest, known.values).divide(known.square, EXACT);
            for (int i = 0; i < rest.length && factor.signum() != 0; i++) {
                rest[i] = rest[i].subtract(factor.multiply(known.values[i], EXACT), EXACT);
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

    /** How much of an owner's vectors lies in the space, at most: the trace of its part of the projection. */
    private BigDecimal share(List<Vector> all, int owner) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Vector vector : all) {
            sum = sum.add(product(vector, vector, owner).divide(vector.square, EXACT), EXACT);
        }
        return sum;
    }

    private BigDecimal product(Vector a, Vector b, int owner) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i : columns.get(owner)) {
            if (a.values[i].signum() != 0 && b.values[i].signum() != 0) {
                sum = sum.add(a.values[i].multiply(b.values[i], EXACT), EXACT);
            }
        }
        return sum;
    }

    /**
     * Whether an owner is protected from one who knows the amounts of another. In the columns of both, {@code I − P} less the
     * closest error in the owner's must have positive eigenvalues only; by Sylvester that is so when the space's own matrix, of
     * the size of its rank, less the columns' part of it has, and surely when their shares are below 1.
     */
    private boolean isProtecting(List<Vector> all, int own, int known, List<BigDecimal> shares) {
        BigDecimal both =
                shares.get(own).divide(FARTHEST, EXACT).add(known == OUTSIDER ? BigDecimal.ZERO : shares.get(known));
        if (both.compareTo(BigDecimal.ONE) < 0) {
            return true;
        }
        int n = all.size();
        BigDecimal[][] matrix = new BigDecimal[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                BigDecimal part = product(all.get(i), all.get(j), own).divide(FARTHEST, EXACT);
                part = known == OUTSIDER ? part : part.add(product(all.get(i), all.get(j), known), EXACT);
                matrix[i][j] = (i == j ? all.get(i).square : BigDecimal.ZERO).subtract(part, EXACT);
            }
        }
        for (int k = 0; k < n; k++) {
            if (matrix[k][k].compareTo(all.get(k).square.multiply(NOTHING)) <= 0) {
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

    /** A direction of the space. */
    private static final class Vector {
        final BigDecimal[] values;
        final BigDecimal square;

        Vector(BigDecimal[] values) {
            this.values = values;
            this.square = product(values, values);
        }
    }
}
