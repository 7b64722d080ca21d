package no.samtakt.planning.simulation;

import java.util.HashMap;
import java.util.Map;
import no.samtakt.inventory.ThreePoint;

/**
 * Draws that depend on nothing but the seed, the number of the run and the name of what is drawn: not on order, on threads or on what
 * else is drawn.
 *
 * <p>A deviation has a part common to all estimates of its kind and a part of its own; both are normal scores, added by their share of
 * the variance and read off at their chance in the estimate's own distribution (a Gaussian copula), so that errors go together
 * while each keeps its three points. The bits are those of SplitMix64 (Steele, Lea, Flood, "Fast splittable pseudorandom number
 * generators", OOPSLA 2014) at the counter.
 */
public final class Draws {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final int CELL_SHIFT = 64 - 12;

    private final long seed;
    private final Scores scores;
    private final Map<ThreePoint, int[]> tables = new HashMap<>();

    /** @param commonShareBasisPoints share of the common part in the variance of each deviation */
    public Draws(long seed, int commonShareBasisPoints) {
        this.seed = mix(seed + GOLDEN);
        this.scores = new Scores(commonShareBasisPoints);
    }

    /** A number for a name, the same for the same name (FNV-1a, 64 bits). */
    public static long key(String name) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001B3L;
        }
        return mix(hash);
    }

    /** The cell of chance drawn for a name in a run, 0 to 4095, each as likely. */
    public int cell(int run, long key) {
        return (int) (bits(run, key) >>> CELL_SHIFT);
    }

    /** A number drawn for a name in a run, 0 to {@code bound} − 1. */
    public int below(int run, long key, int bound) {
        return (int) Math.floorMod(bits(run, key) >>> 1, (long) bound);
    }

    /** The factors of a range by cell of chance. */
    public int[] table(ThreePoint range) {
        return tables.computeIfAbsent(range, Triangle::table);
    }

    /** The cell of a deviation from those of its common and its own part. */
    public int mixed(int common, int own) {
        return scores.mixed(common, own);
    }

    /** The factor of a range not exceeded with a chance, both in basis points. */
    public static int quantile(ThreePoint range, int chanceBasisPoints) {
        return Triangle.quantile(range, chanceBasisPoints);
    }

    private long bits(int run, long key) {
        return mix(mix(seed + GOLDEN * (run + 1L)) + key);
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
