package no.samtakt.planning.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import no.samtakt.planning.simulation.RightShift.Link;
import no.samtakt.planning.simulation.RightShift.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RightShiftTest {

    private static final int MONTHS = 24;

    @Test
    void slackTakesUpADelayBeforeItReachesTheNext() {
        // A in months 0–2, B in 4–5: one month of slack.
        List<Work> works = List.of(work(0, 2), work(4, 5));
        RightShift shift = new RightShift(works, List.of(new Link(0, 1, true, 0)), List.of(), MONTHS);
        assertThat(shifted(shift, 3, 2)).containsExactly(2, 5);
        assertThat(shifted(shift, 4, 2)).containsExactly(3, 5);
        assertThat(shifted(shift, 5, 2)).containsExactly(4, 6);
        assertThat(shifted(shift, 6, 1)).containsExactly(5, 6);
    }

    @Test
    void theLagIsKept() {
        RightShift shift =
                new RightShift(List.of(work(0, 2), work(5, 6)), List.of(new Link(0, 1, true, 2)), List.of(), MONTHS);
        assertThat(shifted(shift, 4, 2)).containsExactly(3, 7);
    }

    @Test
    void nothingComesEarlierThanPlanned() {
        RightShift shift =
                new RightShift(List.of(work(0, 5), work(6, 7)), List.of(new Link(0, 1, true, 0)), List.of(), MONTHS);
        assertThat(shifted(shift, 1, 1)).containsExactly(5, 7);
    }

    @Test
    void aFinishToFinishOrderMovesOnlyTheFinish() {
        RightShift shift =
                new RightShift(List.of(work(0, 2), work(0, 3)), List.of(new Link(0, 1, false, 0)), List.of(), MONTHS);
        assertThat(shifted(shift, 5, 4)).containsExactly(4, 5);
    }

    @Test
    void aLateGoLiveWaitsForAnOpenMonthAndWorkStandsStillInIdleMonths() {
        Work frozen = new Work(0, 2, flags(4, 5), flags());
        RightShift shift = new RightShift(List.of(frozen), List.of(), List.of(), MONTHS);
        assertThat(shifted(shift, 4)).containsExactly(3);
        assertThat(shifted(shift, 5)).containsExactly(6);
        Work idle = new Work(0, 2, flags(3), flags(3));
        RightShift still = new RightShift(List.of(idle), List.of(), List.of(), MONTHS);
        assertThat(shifted(still, 4)).containsExactly(4);
        assertThat(shifted(still, 5)).containsExactly(5);
    }

    @Test
    void thoseWhoMoveTogetherWaitForTheLastAndForAMonthOpenToAll() {
        Work second = new Work(1, 4, flags(6), flags());
        RightShift shift = new RightShift(
                List.of(work(0, 4), second, work(5, 5)),
                List.of(new Link(0, 2, true, 0)),
                List.of(List.of(0, 1)),
                MONTHS);
        assertThat(shifted(shift, 6, 4, 1)).containsExactly(5, 5, 6);
        assertThat(shifted(shift, 7, 4, 1)).containsExactly(7, 7, 8);
    }

    @Test
    void whatThePlanBreaksIsTakenAsGiven() {
        // The successor begins two months too early, and finishes in a closed month.
        Work early = new Work(1, 4, flags(4, 5), flags());
        RightShift shift =
                new RightShift(List.of(work(0, 2), early), List.of(new Link(0, 1, true, 0)), List.of(), MONTHS);
        assertThat(shifted(shift, 3, 4)).containsExactly(2, 4);
        assertThat(shifted(shift, 4, 4)).containsExactly(3, 6);
    }

    @Test
    void whatWouldComeAfterTheLastMonthComesInIt() {
        RightShift shift = new RightShift(List.of(work(0, 2)), List.of(), List.of(), 6);
        assertThat(shifted(shift, 40)).containsExactly(5);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void longerDurationsNeverFinishEarlierAndPlannedOnesFinishAsPlanned(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 50; round++) {
            int n = 2 + random.nextInt(12);
            List<Work> works = new ArrayList<>();
            List<Integer> together = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                int start = random.nextInt(8) - 2;
                boolean[] idle = new boolean[MONTHS];
                boolean[] closed = new boolean[MONTHS];
                for (int t = 0; t < MONTHS; t++) {
                    idle[t] = random.nextInt(8) == 0;
                    closed[t] = idle[t] || random.nextInt(6) == 0;
                }
                works.add(new Work(start, Math.max(0, start + random.nextInt(6)), closed, idle));
                if (i < n / 3) {
                    together.add(i);
                }
            }
            List<Link> links = new ArrayList<>();
            for (int k = 0; k < n; k++) {
                int a = random.nextInt(n);
                int b = random.nextInt(n);
                if (a != b) {
                    links.add(new Link(a, b, random.nextBoolean(), random.nextInt(3)));
                }
            }
            RightShift shift = new RightShift(works, links, List.of(together), MONTHS);
            int[] durations = works.stream().mapToInt(Work::duration).toArray();
            int[] planned = works.stream().mapToInt(Work::finish).toArray();
            assertThat(shifted(shift, durations)).containsExactly(planned);
            int[] before = planned;
            for (int step = 0; step < 6; step++) {
                durations[random.nextInt(n)] += 1 + random.nextInt(3);
                int[] after = shifted(shift, durations);
                for (int i = 0; i < n; i++) {
                    assertThat(after[i]).isGreaterThanOrEqualTo(before[i]);
                }
                before = after;
            }
        }
    }

    private static Work work(int start, int finish) {
        return new Work(start, finish, flags(), flags());
    }

    private static boolean[] flags(int... months) {
        boolean[] flags = new boolean[MONTHS];
        for (int month : months) {
            flags[month] = true;
        }
        return flags;
    }

    private static int[] shifted(RightShift shift, int... durations) {
        int[] finish = new int[durations.length];
        shift.shift(durations, finish);
        return finish;
    }
}
