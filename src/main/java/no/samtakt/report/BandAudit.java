package no.samtakt.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether sums shown exactly and a band for each price together leave every price open enough.
 *
 * <p>For each owner, and each reader who knows its own prices, a box of prices is sought such that the owner's prices can be
 * anywhere in it, independently of each other, each a tenth dearer or cheaper than in its middle, while the others' prices, within
 * their bands, make up for it in every sum shown. Where there is one, neither a price nor any sum or difference of the owner's
 * prices can be told closer than a tenth. The middle is the point nearest to the middles of the bands in which the sums are as
 * shown: it does not depend on where the true prices are.
 *
 * <p>What makes up for it is found by least squares, which need not find a box where there is one: then no bands are shown. A
 * judgement on shares, not on money, so in floating point, with a margin far above its error.
 */
final class BandAudit {

    /** Half the width of the box, by its middle: a tenth and the margin. */
    private static final double HALF_WIDTH = 0.101;

    private static final double NOTHING = 1e-9;

    /** Most steps of arithmetic spent on a judgement: about a second. */
    private static final double MOST_STEPS = 1e9;

    private final int[] owners;
    private final int ownerCount;

    /** By sum and price: what the price contributes per half of its band, sums divided by their size. */
    private final List<double[]> rows = new ArrayList<>();

    /** By sum: what the middles of the bands fall short of it, by price. */
    private final List<double[]> shortfalls = new ArrayList<>();

    /** Half of each band, as a share of the price. */
    private final double[] halves;

    /** Middle of each band in half bands. */
    private final double[] middles;

    /**
     * @param owners owner of each price, numbered from 0
     * @param bands lower and upper end of each price's band as shares of the price
     */
    BandAudit(int[] owners, List<double[]> bands) {
        this.owners = owners.clone();
        ownerCount = Arrays.stream(owners).max().orElse(-1) + 1;
        halves = bands.stream().mapToDouble(band -> (band[1] - band[0]) / 2).toArray();
        middles = IntStream.range(0, owners.length)
                .mapToDouble(i -> (bands.get(i)[1] + bands.get(i)[0]) / 2 / halves[i])
                .toArray();
    }

    /** Whether every owner stays protected from everybody when these sums are shown exactly, each by what the prices contribute. */
    boolean protects(List<long[]> sums) {
        rows.clear();
        shortfalls.clear();
        for (long[] sum : sums) {
            double size = Math.sqrt(
                    Arrays.stream(sum).mapToDouble(part -> (double) part * part).sum());
            if (size > 0) {
                double[] row = new double[sum.length];
                double[] shortfall = new double[sum.length];
                for (int i = 0; i < sum.length; i++) {
                    row[i] = sum[i] * halves[i] / size;
                    shortfall[i] = sum[i] * (1 - middles[i] * halves[i]) / size;
                }
                rows.add(row);
                shortfalls.add(shortfall);
            }
        }
        double steps = (double) ownerCount * ownerCount * owners.length * rows.size() * (rows.size() + 2);
        if (steps > MOST_STEPS) {
            return false;
        }
        for (int reader = Knowledge.OUTSIDER; reader < ownerCount; reader++) {
            double[] point = nearest(reader);
            if (point.length == 0) {
                return false;
            }
            for (int owner = 0; owner < ownerCount; owner++) {
                if (owner != reader && !isProtected(owner, reader, point)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The point nearest to the middles of the bands where the sums are as shown, in half bands; empty when it is not in them. */
    private double[] nearest(int reader) {
        Solver solver = new Solver(columns(reader, reader));
        double[] point = new double[owners.length];
        for (int k = 0; k < rows.size(); k++) {
            double wanted = 0;
            for (int i = 0; i < owners.length; i++) {
                wanted += owners[i] == reader ? 0 : shortfalls.get(k)[i];
            }
            solver.add(rows.get(k), new double[] {wanted});
        }
        double[][] found = solver.solution(1);
        if (found.length == 0) {
            return new double[0];
        }
        for (int i = 0; i < owners.length; i++) {
            point[i] = found[i][0];
            if (Math.abs(point[i]) > 1) {
                return new double[0];
            }
        }
        return point;
    }

    private boolean isProtected(int owner, int reader, double[] point) {
        int[] own = IntStream.range(0, owners.length)
                .filter(i -> owners[i] == owner)
                .toArray();
        Solver solver = new Solver(columns(reader, owner));
        for (double[] row : rows) {
            double[] wanted = new double[own.length];
            for (int c = 0; c < own.length; c++) {
                int i = own[c];
                double reach = HALF_WIDTH * (middles[i] + point[i]);
                if (Math.abs(point[i]) + reach > 1) {
                    return false;
                }
                wanted[c] = -row[i] * reach;
            }
            solver.add(row, wanted);
        }
        double[][] answers = solver.solution(own.length);
        if (answers.length == 0) {
            return false;
        }
        for (int i = 0; i < owners.length; i++) {
            double most = Math.abs(point[i]);
            for (double answer : answers[i]) {
                most += Math.abs(answer);
            }
            if (owners[i] != owner && owners[i] != reader && most > 1) {
                return false;
            }
        }
        return true;
    }

    /** The prices that belong to neither. */
    private boolean[] columns(int one, int other) {
        boolean[] columns = new boolean[owners.length];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = owners[i] != one && owners[i] != other;
        }
        return columns;
    }

    /** Least solutions of linear equations in some of the prices, for several right sides at once. */
    private static final class Solver {
        private final boolean[] columns;
        private final List<double[]> directions = new ArrayList<>();
        private final List<double[]> values = new ArrayList<>();
        private boolean solvable = true;

        Solver(boolean[] columns) {
            this.columns = columns;
        }

        void add(double[] row, double[] wanted) {
            double[] rest = row.clone();
            double[] value = wanted.clone();
            double before = 0;
            for (int i = 0; i < rest.length; i++) {
                rest[i] = columns[i] ? rest[i] : 0;
                before += row[i] * row[i];
            }
            for (int again = 0; again < 2; again++) {
                for (int d = 0; d < directions.size(); d++) {
                    double[] direction = directions.get(d);
                    double factor = 0;
                    for (int i = 0; i < rest.length; i++) {
                        factor += rest[i] * direction[i];
                    }
                    for (int i = 0; i < rest.length; i++) {
                        rest[i] -= factor * direction[i];
                    }
                    for (int c = 0; c < value.length; c++) {
                        value[c] -= factor * values.get(d)[c];
                    }
                }
            }
            double square = Arrays.stream(rest).map(x -> x * x).sum();
            if (square <= NOTHING * before) {
                solvable &= Arrays.stream(value).allMatch(x -> Math.abs(x) <= NOTHING);
                return;
            }
            double size = Math.sqrt(square);
            directions.add(Arrays.stream(rest).map(x -> x / size).toArray());
            values.add(Arrays.stream(value).map(x -> x / size).toArray());
        }

        /** By price and right side; empty when there is none. */
        double[][] solution(int sides) {
            if (!solvable) {
                return new double[0][];
            }
            double[][] solution = new double[columns.length][sides];
            for (int d = 0; d < directions.size(); d++) {
                for (int i = 0; i < solution.length; i++) {
                    for (int c = 0; c < sides; c++) {
                        solution[i][c] += directions.get(d)[i] * values.get(d)[c];
                    }
                }
            }
            return solution;
        }
    }
}
