package no.samtakt.schedule.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The minimum cut against trying every answer. */
class ClosureTest {

    /** Yes at {@code from} and no at {@code to} costs something; {@link #FORCE} when it must not be. */
    private record Arc(int from, int to, long price) {}

    private static final long FORCE = -1;

    @Test
    void findsTheLeastOfAllAnswersAgainAndAgainAsCostsChange() {
        SplittableRandom random = new SplittableRandom(11);
        for (int round = 0; round < 100; round++) {
            int nodes = 1 + random.nextInt(9);
            List<Arc> arcs = new ArrayList<>();
            Closure closure = new Closure(nodes);
            for (int i = 0; i < random.nextInt(3 * nodes); i++) {
                Arc arc = new Arc(
                        random.nextInt(nodes),
                        random.nextInt(nodes),
                        random.nextInt(4) == 0 ? FORCE : random.nextInt(30));
                arcs.add(arc);
                if (arc.price() == FORCE) {
                    closure.force(arc.from(), arc.to());
                } else {
                    closure.arc(arc.from(), arc.to(), arc.price());
                }
            }
            closure.build();
            long[] always = random.longs(nodes, -5, 6).toArray();
            for (int i = 0; i < nodes; i++) {
                closure.always(i, always[i]);
            }
            long[] cost = new long[nodes];
            for (int change = 0; change < 6; change++) {
                for (int i = 0; i < nodes; i++) {
                    if (change == 0 || random.nextInt(3) == 0) {
                        cost[i] = random.nextInt(-40, 41);
                        closure.cost(i, cost[i]);
                    }
                }
                closure.solve();
                long least = Long.MAX_VALUE;
                for (int answer = 0; answer < 1 << nodes; answer++) {
                    least = Math.min(least, value(arcs, cost, always, answer));
                }
                int found = 0;
                for (int i = 0; i < nodes; i++) {
                    found |= closure.yes(i) ? 1 << i : 0;
                }
                assertThat(closure.bound()).as("round %d", round).isEqualTo(least);
                assertThat(value(arcs, cost, always, found))
                        .as("round %d", round)
                        .isEqualTo(least);
            }
        }
    }

    @Test
    void longChainsAndManyArcsAreNoTrouble() {
        Closure closure = new Closure(200);
        for (int i = 0; i + 1 < 200; i++) {
            closure.force(i, i + 1);
        }
        closure.build();
        for (int i = 0; i < 200; i++) {
            closure.cost(i, i == 0 ? -1000 : 3);
        }
        closure.solve();
        assertThat(closure.bound()).isEqualTo(3 * 199 - 1000);
        assertThat(closure.yes(199)).isTrue();

        closure.cost(199, 700);
        closure.solve();
        assertThat(closure.bound()).isZero();
        assertThat(closure.yes(0)).isFalse();
    }

    @Test
    void beforeAnythingIsSolvedTheBoundIsTheSumOfWhatSaves() {
        Closure closure = new Closure(2);
        closure.arc(0, 1, 10);
        closure.build();
        closure.cost(0, -7);
        closure.cost(1, 4);

        assertThat(closure.bound()).isEqualTo(-7);
        closure.solve();
        assertThat(closure.bound()).isEqualTo(-3);
    }

    private static long value(List<Arc> arcs, long[] cost, long[] always, int answer) {
        long value = 0;
        for (int i = 0; i < cost.length; i++) {
            value += (answer >> i & 1) == 1 ? cost[i] + always[i] : 0;
        }
        for (Arc arc : arcs) {
            if ((answer >> arc.from() & 1) == 1 && (answer >> arc.to() & 1) == 0) {
                value += arc.price() == FORCE ? 1_000_000 : arc.price();
            }
        }
        return value;
    }
}
