package no.samtakt.economy.sharing;

import java.util.Arrays;
import no.samtakt.common.Rounding;
import org.jspecify.annotations.Nullable;

/**
 * Least and most a member pays. Those outside their limit are set to it and the others share the rest in the proportions they had,
 * until nobody is outside: when the amounts below floors outweigh those above caps, floors are fixed first, otherwise caps, so that
 * the order of members does not matter.
 */
public final class Limits {

    private Limits() {}

    /**
     * Parts within their limits, with the same sum.
     *
     * @param parts what each would pay; at least 0
     * @param floor least by member
     * @param cap most by member, not below the floor
     * @return null when no parts within the limits have the sum
     */
    public static long @Nullable [] apply(long[] parts, long[] floor, long[] cap) {
        long total = Arrays.stream(parts).sum();
        long[] result = parts.clone();
        boolean[] fixed = new boolean[parts.length];
        for (int round = 0; round <= parts.length; round++) {
            long below = 0;
            long above = 0;
            for (int i = 0; i < parts.length; i++) {
                below += fixed[i] ? 0 : Math.max(0, floor[i] - result[i]);
                above += fixed[i] ? 0 : Math.max(0, result[i] - cap[i]);
            }
            if (below == 0 && above == 0) {
                return Arrays.stream(result).sum() == total ? result : null;
            }
            long rest = total;
            for (int i = 0; i < parts.length; i++) {
                if (!fixed[i] && below >= above && result[i] < floor[i]) {
                    result[i] = floor[i];
                    fixed[i] = true;
                } else if (!fixed[i] && above >= below && result[i] > cap[i]) {
                    result[i] = cap[i];
                    fixed[i] = true;
                }
                rest -= fixed[i] ? result[i] : 0;
            }
            if (!share(rest, parts, fixed, result)) {
                return null;
            }
        }
        return null;
    }

    /** Shares the rest among those not fixed; whether that can be done. */
    private static boolean share(long rest, long[] parts, boolean[] fixed, long[] result) {
        long[] weights = new long[parts.length];
        boolean anybody = false;
        for (int i = 0; i < parts.length; i++) {
            weights[i] = fixed[i] ? 0 : parts[i];
            anybody |= weights[i] > 0;
        }
        if (rest < 0 || (!anybody && rest != 0)) {
            return false;
        }
        if (anybody) {
            long[] shares = Rounding.split(rest, weights);
            for (int i = 0; i < parts.length; i++) {
                result[i] = fixed[i] ? result[i] : shares[i];
            }
        }
        return true;
    }
}
