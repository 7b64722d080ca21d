package no.samtakt.schedule.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import no.samtakt.schedule.Choice;
import no.samtakt.schedule.CountLimit;
import no.samtakt.schedule.Evaluation;
import no.samtakt.schedule.Membership;
import no.samtakt.schedule.Milestone;
import no.samtakt.schedule.NotTogether;
import no.samtakt.schedule.Option;
import no.samtakt.schedule.Participation;
import no.samtakt.schedule.Precedence;
import no.samtakt.schedule.Resource;
import no.samtakt.schedule.Rule;
import no.samtakt.schedule.Schedule;
import no.samtakt.schedule.ScheduleEvaluator;
import no.samtakt.schedule.ScheduleProblem;
import no.samtakt.schedule.ScheduleProblems;
import no.samtakt.schedule.ScheduleProblems.Size;
import no.samtakt.schedule.Wave;
import no.samtakt.schedule.generator.GeneratedProblem;
import no.samtakt.schedule.generator.GeneratorSettings;
import no.samtakt.schedule.generator.ProblemGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each move does what it says, on schedules that break nothing and on any. */
class MovesTest {

    /** Between the usual sizes: areas enough for waves and milestones of several activities. */
    private static final Size MIDDLE = new Size(4, 5, 3, 24, 60, 3);

    /** Everything that moves a state. */
    private static final class Set {
        final ScheduleProblem problem;
        final SplittableRandom random;
        final Search search;
        final State state;
        final Trial trial;
        final Windows windows;
        final Inserter inserter;
        final Switcher switcher;
        final Haul haul;
        final Ejection ejection;
        final WaveMover waves;
        final ShiftPrice prices;
        final Trouble trouble;

        Set(ScheduleProblem problem, long seed) {
            this.problem = problem;
            random = new SplittableRandom(seed);
            search = new Search(problem, SolverSettings.of(seed, Termination.afterSteps(1), () -> 0));
            state = new State(search.tables);
            trial = new Trial(state);
            windows = new Windows(state);
            inserter = new Inserter(trial, windows);
            switcher = new Switcher(search, trial, inserter, windows);
            haul = new Haul(trial, inserter, windows);
            ejection = new Ejection(trial, inserter);
            prices = new ShiftPrice(state);
            trouble = new Trouble(state);
            waves = new WaveMover(trial, windows, prices);
        }

        Set any() {
            state.load(ScheduleProblems.anySchedule(problem, random));
            trial.commit();
            return this;
        }

        int activities() {
            return state.option.length;
        }

        int present() {
            int a = random.nextInt(activities());
            for (int i = 0; i < 1_000 && !state.present(a); i++) {
                a = random.nextInt(activities());
            }
            return a;
        }

        void agreesWithTheEvaluator() {
            Evaluation evaluation = ScheduleEvaluator.evaluate(problem, state.schedule());
            assertThat(state.hard()).isEqualTo(evaluation.hardPenalty());
            assertThat(state.objective()).isEqualTo(evaluation.objective());
        }
    }

    /** So many times the pools that were drawn, whatever is hauled finds room. */
    private static final int ROOMY = 8;

    /** A generated problem with the schedule it was built around, which breaks nothing. */
    private static Set sound(long seed, int activities) {
        return sound(seed, activities, 1);
    }

    /** @param room by how much pools and limits are larger than was drawn */
    private static Set sound(long seed, int activities, int room) {
        GeneratedProblem generated =
                ProblemGenerator.generate(new GeneratorSettings(seed, activities, GeneratorSettings.Targets.FIXED));
        ScheduleProblem drawn = generated.problem().withoutFairness();
        ScheduleProblem problem = new ScheduleProblem(
                drawn.horizon(),
                drawn.months(),
                drawn.analysis(),
                drawn.choices(),
                drawn.activities(),
                drawn.precedences(),
                drawn.groups(),
                drawn.resources().stream()
                        .map(resource -> new Resource(
                                resource.id(),
                                resource.rule(),
                                resource.bucket(),
                                Arrays.stream(resource.capacity())
                                        .map(capacity -> room * capacity)
                                        .toArray()))
                        .toList(),
                drawn.milestones(),
                drawn.bridges(),
                drawn.waves(),
                drawn.fees(),
                drawn.loadGroups(),
                drawn.countLimits().stream()
                        .map(limit -> new CountLimit(limit.id(), room * limit.limit()))
                        .toList(),
                drawn.parties(),
                drawn.riskPrice(),
                drawn.unfairnessPercent(),
                drawn.membership(),
                drawn.pilots(),
                drawn.apart(),
                drawn.volumeFees(),
                drawn.nearness());
        Set set = new Set(problem, seed);
        set.state.load(generated.planted());
        set.trial.commit();
        assertThat(set.state.hard()).isZero();
        return set;
    }

    // ---- where an activity may go

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theMonthsLeftToAnActivityAreThoseInWhichNoOrderWindowOrPinBreaks(long seed) {
        Set set = new Set(ScheduleProblems.random(seed, Size.SMALL), seed);
        int inside = 0;
        int outside = 0;
        for (int i = 0; i < 4; i++) {
            set.any();
            for (int a = 0; a < set.activities(); a++) {
                if (!set.state.present(a)) {
                    continue;
                }
                int option = set.state.option[a];
                int finish = set.state.finish[a];
                int low = set.windows.low(a, option);
                int high = set.windows.high(a, option);
                for (int g = 0; g < set.problem.horizon(); g++) {
                    set.state.set(a, option, g);
                    boolean keeps = keepsOrders(set.state, a) && keepsWindow(set.state, a);
                    assertThat(low <= g && g <= high)
                            .as("activity %d in month %d", a, g)
                            .isEqualTo(keeps);
                    inside += keeps ? 1 : 0;
                    outside += keeps ? 0 : 1;
                }
                set.state.set(a, option, finish);
            }
        }
        assertThat(inside).isPositive();
        assertThat(outside).isPositive();
    }

    private static boolean keepsWindow(State state, int a) {
        Option option = state.tables.options[a][state.option[a]];
        int finish = state.finish[a];
        return option.pinned() >= 0
                ? finish == option.pinned()
                : finish >= option.earliest() && finish <= option.latest();
    }

    private static boolean keepsOrders(State state, int a) {
        for (Precedence order : state.tables.precedences) {
            boolean mine = order.predecessor() == a || order.successor() == a;
            if (mine && broken(state, order)) {
                return false;
            }
        }
        return true;
    }

    private static boolean broken(State state, Precedence order) {
        int first = order.predecessor();
        int second = order.successor();
        if (!state.present(first) || !state.present(second) || !state.active(order)) {
            return false;
        }
        int actual = order.type() == Precedence.Type.FINISH_TO_FINISH
                ? state.finish[second]
                : state.tables.options[second][state.option[second]].start()[state.finish[second]];
        return actual < state.finish[first] + 1 + order.lag();
    }

    /** What is still to be placed is passed on along the orders, to either side, as if it had been reckoned afresh. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void whatIsPlacedNarrowsWhatIsStillToBePlaced(long seed) {
        Set set = sound(seed, 60);
        int[] all =
                IntStream.range(0, set.activities()).filter(set.state::present).toArray();
        Schedule stood = set.state.schedule();
        for (int a : all) {
            set.trial.remove(a);
        }
        set.state.tables.sortByRank(all, all.length);
        set.windows.open(all, all.length);
        for (int i = 0; i < all.length; i++) {
            int next = all[set.random.nextInt(all.length)];
            if (set.state.present(next)) {
                continue;
            }
            set.trial.set(next, stood.options()[next], stood.finish()[next]);
            set.windows.placed(next);
            set.windows.close(next);
            Windows afresh = new Windows(set.state);
            int[] left = Arrays.stream(all).filter(a -> !set.state.present(a)).toArray();
            afresh.open(left, left.length);
            for (int a : left) {
                int option = stood.options()[a];
                assertThat(set.windows.low(a, option)).isEqualTo(afresh.low(a, option));
                assertThat(set.windows.high(a, option)).isEqualTo(afresh.high(a, option));
                // where it stood it may stand again
                assertThat(stood.finish()[a]).isBetween(afresh.low(a, option), afresh.high(a, option));
            }
        }
    }

    // ---- placing

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void whatIsTakenOutGoesWhereItCostsLeastOfAllThatBreaksNothing(long seed) {
        Set set = sound(seed, 60);
        int moved = 0;
        for (int a = 0; a < set.activities(); a++) {
            int unit = set.state.tables.unitOf[a];
            if (!set.state.present(a) || set.state.tables.units[unit].length > 1) {
                continue;
            }
            long least = Long.MAX_VALUE;
            List<int[]> sound = new ArrayList<>();
            for (int o : set.state.open(a)) {
                for (int g = 0; g < set.problem.horizon(); g++) {
                    set.state.set(a, o, g);
                    if (set.state.hard() == 0) {
                        least = Math.min(least, set.state.objective());
                        sound.add(new int[] {o, g});
                    }
                }
            }
            int[] somewhere = sound.get(set.random.nextInt(sound.size()));
            set.state.set(a, somewhere[0], somewhere[1]);
            set.trial.remove(a);

            assertThat(set.inserter.placeWhereItFits(unit)).isTrue();

            assertThat(set.state.hard()).isZero();
            assertThat(set.state.objective()).as("activity %d", a).isEqualTo(least);
            moved += set.trial.changed() ? 1 : 0;
            set.trial.commit();
        }
        assertThat(moved).isPositive();
    }

    /** Read off the tables or asked of the inserter, and done: the same. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void whatAShiftBreaksIsKnownBeforeItIsDone(long seed) {
        GeneratedProblem generated =
                ProblemGenerator.generate(new GeneratorSettings(seed, 60, GeneratorSettings.Targets.FIXED));
        Schedule planted = generated.planted();
        List<NotTogether> apart = new ArrayList<>();
        for (int a = 1; a < planted.finish().length; a++) {
            if (planted.finish()[a] != planted.finish()[a - 1]) {
                apart.add(new NotTogether("apart" + a, a - 1, a));
            }
        }
        Set set = new Set(generated.problem().withoutFairness().with(Membership.ALL, List.of(), apart), seed);
        set.state.load(planted);
        set.trial.commit();
        int kept = 0;
        int broken = 0;
        for (int a = 0; a < set.activities(); a++) {
            if (!set.state.present(a) || !set.prices.alone(a)) {
                continue;
            }
            int option = set.state.option[a];
            int finish = set.state.finish[a];
            long before = set.state.objective();
            for (int o : set.state.open(a)) {
                for (int g = set.windows.low(a, o); g <= set.windows.high(a, o); g++) {
                    if (set.state.tables.options[a][o].frozen()[g] > 0) {
                        continue;
                    }
                    long rise = set.prices.rise(a, o, g, before);
                    boolean keeps = rise != Long.MAX_VALUE && set.prices.keepsRules(a, o, g);
                    set.state.set(a, -1, -1);
                    boolean fits = set.inserter.fits(a, o, g);
                    set.state.set(a, o, g);
                    assertThat(keeps).as("activity %d in %d", a, g).isEqualTo(set.state.hard() == 0);
                    assertThat(fits).as("activity %d in %d", a, g).isEqualTo(set.state.hard() == 0);
                    if (rise != Long.MAX_VALUE) {
                        assertThat(set.state.objective() - before).isEqualTo(rise);
                    }
                    kept += keeps ? 1 : 0;
                    broken += keeps ? 0 : 1;
                    set.state.set(a, option, finish);
                    set.state.objective();
                }
            }
        }
        assertThat(kept).isGreaterThan(20);
        assertThat(broken).isGreaterThan(20);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void thoseThatFinishTogetherArePlacedTogether(long seed) {
        Set set = sound(seed, 300);
        for (int unit = 0; unit < set.state.tables.units.length; unit++) {
            int[] members = set.state.tables.units[unit];
            if (members.length == 1 || !set.state.present(members[0])) {
                continue;
            }
            set.switcher.again(unit);
            assertThat(set.state.hard()).isZero();
            assertThat(Arrays.stream(members)
                            .filter(set.state::present)
                            .map(a -> set.state.finish[a])
                            .distinct()
                            .count())
                    .isEqualTo(1);
            set.trial.rollback();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void placedEarliestNothingCouldGoAMonthEarlier(long seed) {
        Set set = sound(seed, 60);
        for (int a = 0; a < set.activities(); a++) {
            if (!set.state.present(a) || set.state.tables.units[set.state.tables.unitOf[a]].length > 1) {
                continue;
            }
            set.trial.remove(a);
            set.inserter.placeUnit(set.state.tables.unitOf[a], true);
            int finish = set.state.finish[a];
            assertThat(set.state.hard()).isZero();
            for (int o : set.state.open(a)) {
                for (int g = 0; g < finish; g++) {
                    set.state.set(a, o, g);
                    assertThat(set.state.hard()).isPositive();
                }
            }
            set.trial.rollback();
        }
    }

    // ---- alternatives

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void aSwitchTakesTheAlternativeAndPlacesAllThatItBrings(long seed) {
        Set set = new Set(ScheduleProblems.random(seed, Size.SMALL), seed);
        for (int i = 0; i < 30; i++) {
            if (i % 10 == 0) {
                set.any();
            }
            int choice = set.random.nextInt(set.problem.choices().size());
            int alternative =
                    set.random.nextInt(set.problem.choices().get(choice).alternatives());
            Switcher.Style style = Switcher.Style.values()[i % 3];
            Schedule before = set.state.schedule();

            set.switcher.change(choice, alternative, style, i % 2, set.random);

            assertThat(set.state.alternative[choice]).isEqualTo(alternative);
            for (int a = 0; a < set.activities(); a++) {
                assertThat(set.state.present(a)).as("activity %d", a).isEqualTo(set.state.wanted(a));
            }
            set.agreesWithTheEvaluator();
            if (set.random.nextBoolean()) {
                set.trial.rollback();
                assertThat(set.state.schedule().finish()).isEqualTo(before.finish());
                assertThat(set.state.schedule().options()).isEqualTo(before.options());
                assertThat(set.state.schedule().alternatives()).isEqualTo(before.alternatives());
            } else {
                set.trial.commit();
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatAnAlternativeForcesFollowsWhereItMay(long seed) {
        Set set = new Set(ScheduleProblems.plain(seed, MIDDLE), seed);
        set.switcher.settle(Switcher.Style.EARLIEST, set.random);
        set.trial.commit();
        for (int c = 0; c < set.problem.choices().size(); c++) {
            for (Choice.Implication implied : set.problem.choices().get(c).implications()) {
                Choice other = set.problem.choices().get(implied.otherChoice());
                set.switcher.change(c, implied.alternative(), Switcher.Style.EARLIEST, 0, set.random);
                if (other.allowed().get(implied.otherAlternative())
                        && other.implications().isEmpty()) {
                    assertThat(set.state.alternative[implied.otherChoice()]).isEqualTo(implied.otherAlternative());
                }
                set.trial.rollback();
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void thoseThatStayOutAfterASwitchWouldMakeItNoBetter(long seed) {
        Set set = new Set(ScheduleProblems.random(seed, Size.SMALL), seed);
        set.any();
        for (int c = 0; c < set.problem.choices().size(); c++) {
            if (set.search.tables.participationBy[c] != null) {
                continue;
            }
            for (int k = 1; k < set.problem.choices().get(c).alternatives(); k++) {
                set.switcher.change(c, k, Switcher.Style.CHEAPEST, 0, set.random);
                // without a second look everybody who may is invited, unless something else sends them out
                for (Participation one : set.search.tables.participationsOfArea[c]) {
                    boolean free = set.problem.membership().companions().isEmpty()
                            && set.problem.groups().isEmpty();
                    if (free
                            && one.open().get(k)
                            && set.problem.choices().get(one.choice()).allowed().get(Participation.IN)) {
                        assertThat(set.state.alternative[one.choice()]).isEqualTo(Participation.IN);
                    }
                }
                long hard = set.state.hard();
                long objective = set.state.objective();
                set.trial.rollback();
                set.switcher.change(c, k, Switcher.Style.CHEAPEST, 1, set.random);
                assertThat(set.state.alternative[c]).isEqualTo(k);
                set.agreesWithTheEvaluator();
                assertThat(hard).isNotNegative();
                assertThat(objective).isNotEqualTo(Long.MAX_VALUE);
                set.trial.rollback();
            }
        }
    }

    // ---- many at once

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void aHaulBringsAMilestoneForward(long seed) {
        Set set = sound(seed, 60, ROOMY);
        int done = 0;
        int forward = 0;
        for (int i = 0; i < 60; i++) {
            int a = set.present();
            int[] milestones = set.state.tables.closedMilestonesOf[a];
            int[] before =
                    Arrays.stream(milestones).map(m -> month(set.state, m)).toArray();
            if (set.haul.bringForward(a, set.random)) {
                done++;
                boolean earlier = false;
                for (int k = 0; k < milestones.length; k++) {
                    int now = month(set.state, milestones[k]);
                    earlier |= now >= 0 && now < before[k];
                }
                forward += earlier ? 1 : 0;
                set.agreesWithTheEvaluator();
            }
            set.trial.rollback();
        }
        // what makes room for it may wait for the same milestone
        assertThat(forward).isGreaterThan(Math.max(5, done * 3 / 4));
    }

    /** Month of the latest that a milestone waits for, directly or not; −1 when one of them is absent. */
    private static int month(State state, int milestone) {
        int latest = -1;
        for (Milestone.Trigger trigger : state.tables.closedTriggers[milestone]) {
            if (!state.present(trigger.activity())) {
                return -1;
            }
            latest = Math.max(
                    latest, state.finish[trigger.activity()] + trigger.offset()[state.option[trigger.activity()]]);
        }
        return latest;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void aHaulShiftsAWholeChoiceOneWay(long seed) {
        Set set = sound(seed, 60, ROOMY);
        int done = 0;
        for (int i = 0; i < 60; i++) {
            int a = set.present();
            int choice = set.state.tables.choiceOf[a];
            Schedule before = set.state.schedule();
            if (set.haul.shift(a, set.random)) {
                done++;
                int later = 0;
                int earlier = 0;
                int least = Integer.MAX_VALUE;
                for (int other : set.state.tables.activitiesOfChoice[choice]) {
                    int by = set.state.finish[other] - before.finish()[other];
                    later += by > 0 ? 1 : 0;
                    earlier += by < 0 ? 1 : 0;
                    least = before.options()[other] < 0 ? least : Math.min(least, Math.abs(by));
                }
                assertThat(Math.min(later, earlier)).isZero();
                assertThat(least).isPositive();
                for (Precedence order : set.state.tables.precedences) {
                    boolean mine = set.state.tables.choiceOf[order.predecessor()] == choice
                            && set.state.tables.choiceOf[order.successor()] == choice;
                    assertThat(mine && broken(set.state, order)).isFalse();
                }
                set.agreesWithTheEvaluator();
            }
            set.trial.rollback();
        }
        assertThat(done).isGreaterThan(3);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void aHaulThatFollowsASuggestionTakesItsMonths(long seed) {
        Set set = sound(seed, 60);
        Schedule other = set.state.schedule();
        for (int i = 0; i < set.activities(); i += 2) {
            if (set.state.present(i)) {
                other.finish()[i] = Math.min(set.problem.horizon() - 1, other.finish()[i] + 1 + i % 3);
            }
        }
        int done = 0;
        for (int i = 0; i < 40; i++) {
            int a = set.present();
            Schedule before = set.state.schedule();
            if (set.haul.follow(a, other, set.random)) {
                done++;
                int taken = 0;
                for (int b = 0; b < set.activities(); b++) {
                    taken += set.state.present(b)
                                    && set.state.finish[b] == other.finish()[b]
                                    && set.state.option[b] == other.options()[b]
                            ? 1
                            : 0;
                }
                assertThat(taken).isPositive();
                set.agreesWithTheEvaluator();
            }
            set.trial.rollback();
            assertThat(set.state.schedule().finish()).isEqualTo(before.finish());
        }
        assertThat(done).isGreaterThan(3);
    }

    @Test
    void whoeverLeavesAWaveLeavesItTogetherAndBreaksNothing() {
        int done = 0;
        for (long seed = 1; seed <= 4; seed++) {
            Set set = sound(seed, 60);
            for (int i = 0; i < 120; i++) {
                int a = set.present();
                int month = set.state.finish[a];
                if (set.waves.move(a, set.random)) {
                    done++;
                    assertThat(set.state.hard()).isZero();
                    boolean left = false;
                    for (int w : set.state.tables.wavesOf[a]) {
                        Wave wave = set.problem.waves().get(w);
                        left |= wave.activities().stream()
                                .noneMatch(other -> set.state.present(other) && set.state.finish[other] == month);
                    }
                    assertThat(left).isTrue();
                    set.agreesWithTheEvaluator();
                }
                set.trial.rollback();
            }
        }
        assertThat(done).isGreaterThan(3);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void roomIsMadeForAUnitAndEverybodyIsPlacedAgain(long seed) {
        Set set = sound(seed, 60);
        int moved = 0;
        int kept = 0;
        for (int i = 0; i < 50; i++) {
            int a = set.present();
            int unit = set.state.tables.unitOf[a];
            Schedule before = set.state.schedule();
            assertThat(set.ejection.makeRoom(unit, set.random)).isTrue();
            for (int b = 0; b < set.activities(); b++) {
                assertThat(set.state.present(b)).isEqualTo(before.options()[b] >= 0);
            }
            assertThat(keepsOrders(set.state, a) && keepsWindow(set.state, a)).isTrue();
            moved += set.state.finish[a] != before.finish()[a] ? 1 : 0;
            kept += set.state.hard() == 0 ? 1 : 0;
            set.agreesWithTheEvaluator();
            set.trial.rollback();
        }
        assertThat(moved).isGreaterThan(10);
        assertThat(kept).isGreaterThan(10);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void amongMovesDrawnThereAreThoseThatKeepTheRules(long seed) {
        Set set = sound(seed, 60);
        Neighbourhood moves = new Neighbourhood(set.search, set.state, set.random);
        int kept = 0;
        for (int i = 0; i < 100; i++) {
            assertThat(moves.draw()).isTrue();
            assertThat(moves.trial().changed()).isTrue();
            kept += set.state.hard() == 0 ? 1 : 0;
            moves.trial().rollback();
        }
        assertThat(kept).isGreaterThan(5);
        assertThat(moves.typicalLoss(50)).isPositive();
        assertThat(set.state.hard()).isZero();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void mendingNeverBreaksMoreAndLeavesNobodyOut(long seed) {
        Set set = new Set(ScheduleProblems.plain(seed, MIDDLE), seed);
        int better = 0;
        for (int i = 0; i < 3; i++) {
            set.any();
            long before = set.state.hard();
            new Mender(set.trial, set.inserter, set.windows).mend(set.random, 400, () -> false);
            assertThat(set.state.hard()).isLessThanOrEqualTo(before);
            better += set.state.hard() < before ? 1 : 0;
            for (int a = 0; a < set.activities(); a++) {
                assertThat(set.state.present(a)).isEqualTo(set.state.wanted(a));
            }
            set.agreesWithTheEvaluator();
        }
        assertThat(better).isGreaterThan(1);
    }

    private static List<Integer> inTrouble(Set set) {
        List<Integer> named = new ArrayList<>();
        set.trouble.forEach(named::add);
        return named;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void troubleIsFoundWhereRulesAreBroken(long seed) {
        Set set = sound(seed, 60);
        assertThat(inTrouble(set)).isEmpty();
        for (int i = 0; i < 60; i++) {
            int a = set.present();
            int option = set.state.option[a];
            int finish = set.state.finish[a];
            set.state.set(a, option, set.random.nextInt(set.problem.horizon()));
            Evaluation evaluation = ScheduleEvaluator.evaluate(set.problem, set.state.schedule());
            boolean own = evaluation.violations().stream()
                    .anyMatch(violation -> violation.rule() != Rule.WINDOW
                            || violation.subject().startsWith("move"));
            if (evaluation.hardPenalty() > 0 && own) {
                int found = set.trouble.any(set.random);
                assertThat(inTrouble(set)).contains(found);
            }
            set.state.set(a, option, finish);
        }
    }
}
