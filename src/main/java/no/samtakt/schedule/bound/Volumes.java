package no.samtakt.schedule.bound;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import no.samtakt.schedule.VolumeFee;

/**
 * Fees by volume from below: the whole is concave, so a month costs at least volume × (its price at the greatest volume ÷ the greatest volume).
 * Each party's part is put in the tables of its activities, evenly where it has several; parties already there are left out.
 */
final class Volumes {

    private Volumes() {}

    static void add(Tables tables) {
        for (VolumeFee fee : tables.problem.volumeFees()) {
            long all = Arrays.stream(fee.volumes()).sum();
            if (all > 0) {
                add(tables, fee, all);
            }
        }
    }

    private static void add(Tables tables, VolumeFee fee, long all) {
        int end = tables.analysis;
        List<Integer> activities = fee.activities();
        BigInteger month = BigInteger.valueOf(fee.month(all));
        for (int i = 0; i < activities.size(); i++) {
            int a = activities.get(i);
            int party = fee.parties().get(i);
            if (fee.choice() >= 0 && tables.activity(a).choice() != fee.choice()) {
                continue;
            }
            long same = IntStream.range(0, activities.size())
                    .filter(other -> fee.parties().get(other) == party)
                    .count();
            BigInteger divisor = BigInteger.valueOf(all)
                    .multiply(BigInteger.valueOf(same))
                    .multiply(BigInteger.valueOf(1_000_000_000L));
            BigInteger own = month.multiply(BigInteger.valueOf(fee.volumes()[party]));
            for (int o = 0; o < tables.fixed[a].length; o++) {
                if (fee.choice() < 0 || tables.option(a, o).alternative() == fee.alternative()) {
                    for (int g = 0; g < tables.horizon; g++) {
                        long left = fee.cumulative()[end] - fee.cumulative()[Math.min(g, end)];
                        // Each run of months is rounded by itself; an activity begins one at most.
                        long cost = own.multiply(BigInteger.valueOf(left))
                                        .divide(divisor)
                                        .longValueExact()
                                - 2;
                        tables.fixed[a][o][g] = Math.addExact(tables.fixed[a][o][g], cost);
                    }
                }
            }
        }
    }
}
