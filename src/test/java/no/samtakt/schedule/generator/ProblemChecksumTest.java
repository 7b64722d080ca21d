package no.samtakt.schedule.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.samtakt.common.ShareKey;
import no.samtakt.schedule.Activity;
import no.samtakt.schedule.Bridge;
import no.samtakt.schedule.Choice;
import no.samtakt.schedule.Count;
import no.samtakt.schedule.CountLimit;
import no.samtakt.schedule.Demand;
import no.samtakt.schedule.Load;
import no.samtakt.schedule.LoadGroup;
import no.samtakt.schedule.Milestone;
import no.samtakt.schedule.MoveTogether;
import no.samtakt.schedule.Option;
import no.samtakt.schedule.Party;
import no.samtakt.schedule.PartyTable;
import no.samtakt.schedule.Precedence;
import no.samtakt.schedule.Resource;
import no.samtakt.schedule.Rule;
import no.samtakt.schedule.ScheduleProblem;
import no.samtakt.schedule.SharedFee;
import no.samtakt.schedule.Wave;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemChecksumTest {

    /** Published results are of these problems: what a name draws must never change. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "fixed-100-1, 7bae886dd84b7b54",
        "open-100-1, 1dcaeb2995e7491f",
        "fixed-300-1, ea16b855b0ecf868",
        "open-300-1, bab840fb4447634f",
        "fixed-1000-1, 41e73de823f51b4f"
    })
    void aNameDrawsTheProblemItHasAlwaysDrawn(String name, String checksum) {
        assertThat(ProblemChecksum.of(
                        ProblemGenerator.generate(GeneratorSettings.parse(name)).problem()))
                .isEqualTo(checksum);
    }

    @Test
    void everyNumberAndNameOfAProblemCounts() {
        Draw plain = new Draw(-1);
        String before = ProblemChecksum.of(plain.problem());
        assertThat(ProblemChecksum.of(new Draw(-1).problem())).isEqualTo(before);

        Set<String> all = new HashSet<>(Set.of(before));
        for (int i = 0; i < plain.drawn; i++) {
            assertThat(all.add(ProblemChecksum.of(new Draw(i).problem())))
                    .as("number %d of %d", i, plain.drawn)
                    .isTrue();
        }
    }

    @Test
    void whatStandsInAnotherListIsAnotherProblem() {
        assertThat(ProblemChecksum.of(fee(List.of(1, 2), List.of(3))))
                .isNotEqualTo(ProblemChecksum.of(fee(List.of(1), List.of(2, 3))));
        assertThat(ProblemChecksum.of(wave(List.of(table(0)), List.of())))
                .isNotEqualTo(ProblemChecksum.of(wave(List.of(), List.of())))
                .isNotEqualTo(ProblemChecksum.of(wave(List.of(table(0), table(0)), List.of())));
        assertThat(ProblemChecksum.of(resource("ab", new int[] {1, 2}, new long[] {3})))
                .isNotEqualTo(ProblemChecksum.of(resource("ab", new int[] {1}, new long[] {2, 3})))
                .isNotEqualTo(ProblemChecksum.of(resource("ba", new int[] {1, 2}, new long[] {3})));
    }

    private static ScheduleProblem fee(List<Integer> activities, List<Integer> parties) {
        Draw draw = new Draw(-1);
        draw.feeActivities = activities;
        draw.feeParties = parties;
        return draw.problem();
    }

    private static ScheduleProblem wave(List<PartyTable> costs, List<Demand> demands) {
        Draw draw = new Draw(-1);
        draw.waveCosts = costs;
        draw.waveDemands = demands;
        return draw.problem();
    }

    private static ScheduleProblem resource(String id, int[] bucket, long[] capacity) {
        Draw draw = new Draw(-1);
        draw.resource = new Resource(id, Rule.BUDGET, bucket, capacity);
        return draw.problem();
    }

    private static PartyTable table(int party) {
        return new PartyTable(party, new long[] {0}, new long[] {0});
    }

    /** A problem with one of everything, every number of it 3 but one, which is 4. */
    private static final class Draw {
        private final int changed;
        private int drawn;
        private List<Integer> feeActivities = new ArrayList<>();
        private List<Integer> feeParties = new ArrayList<>();
        private List<PartyTable> waveCosts = new ArrayList<>();
        private List<Demand> waveDemands = new ArrayList<>();
        private Resource resource = new Resource("r", Rule.CAPACITY, new int[0], new long[0]);

        Draw(int changed) {
            this.changed = changed;
        }

        private int next() {
            return drawn++ == changed ? 4 : 3;
        }

        private String text() {
            return "n" + next();
        }

        private int[] ints() {
            return new int[] {3, next()};
        }

        private long[] longs() {
            return new long[] {next(), 3};
        }

        private BitSet bits() {
            BitSet bits = new BitSet();
            bits.set(next());
            return bits;
        }

        private List<PartyTable> tables() {
            return List.of(new PartyTable(next(), longs(), longs()));
        }

        private List<Demand> demands() {
            return List.of(new Demand(next(), next(), longs()));
        }

        private ScheduleProblem problem() {
            List<PartyTable> costs = waveCosts.isEmpty() ? tables() : waveCosts;
            List<Demand> demands = waveDemands.isEmpty() ? demands() : waveDemands;
            return new ScheduleProblem(
                    next(),
                    next(),
                    next(),
                    List.of(new Choice(
                            text(), next(), bits(), List.of(new Choice.Implication(next(), next(), next())))),
                    List.of(new Activity(text(), next(), List.of(option()), bits(), next())),
                    List.of(
                            new Precedence(next(), next(), Precedence.Type.FINISH_TO_START, next(), bits(), "same"),
                            new Precedence(
                                    3,
                                    3,
                                    next() == 3 ? Precedence.Type.FINISH_TO_START : Precedence.Type.FINISH_TO_FINISH,
                                    3,
                                    new BitSet(),
                                    "same")),
                    List.of(new MoveTogether("same", List.of(3, next()))),
                    List.of(new Resource(text(), next() == 3 ? Rule.CAPACITY : Rule.BUDGET, ints(), longs()), resource),
                    List.of(new Milestone(
                            text(),
                            List.of(new Milestone.Trigger(next(), ints())),
                            List.of(next()),
                            tables(),
                            longs(),
                            ints())),
                    List.of(new Bridge("same", next(), next(), next(), longs(), longs())),
                    List.of(new Wave("same", next(), next(), List.of(next()), costs, demands)),
                    List.of(new SharedFee(
                            "same",
                            next(),
                            next(),
                            feeActivities.isEmpty() ? List.of(next()) : feeActivities,
                            feeParties.isEmpty() ? List.of(next()) : feeParties,
                            List.of(next()),
                            List.of(next() - 3),
                            new ShareKey(next(), longs()),
                            longs(),
                            longs())),
                    List.of(new LoadGroup("same", longs(), longs())),
                    List.of(new CountLimit("same", next())),
                    List.of(new Party(text(), next(), next())),
                    next(),
                    next());
        }

        private Option option() {
            return new Option(
                    next(),
                    text(),
                    ints(),
                    next(),
                    next(),
                    next(),
                    ints(),
                    tables(),
                    demands(),
                    List.of(new Load(next(), next(), next(), next())),
                    List.of(new Count(next(), next())));
        }
    }
}
