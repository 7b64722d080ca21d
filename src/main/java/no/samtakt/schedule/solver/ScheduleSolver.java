package no.samtakt.schedule.solver;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import no.samtakt.schedule.Choice;
import no.samtakt.schedule.Evaluation;
import no.samtakt.schedule.Schedule;
import no.samtakt.schedule.ScheduleEvaluator;
import no.samtakt.schedule.ScheduleProblem;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.solver.Solver;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.phase.custom.CustomPhaseConfig;
import org.optaplanner.core.config.score.director.ScoreDirectorFactoryConfig;
import org.optaplanner.core.config.solver.EnvironmentMode;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.impl.solver.DefaultSolver;

/**
 * Finds a good schedule: constructs one greedily, then improves it by cycles of OptaPlanner's simulated annealing: a hot one, some
 * warm ones in each of which one choice is switched and held, and a last warm one from the best.
 *
 * <p>The answer follows from problem, seed and number of steps alone. Every cycle's result is a schedule the plain
 * {@link ScheduleEvaluator} agrees with; the best breaks no rule if any schedule seen broke none.
 */
public final class ScheduleSolver {

    /** Moves of each cycle when there is no limit; twice as many in each later round of all cycles. */
    private static final long FIRST_CYCLE = 200_000;

    /**
     * One run of simulated annealing.
     *
     * @param percent of the whole time and steps
     * @param heat start temperature, in percent of the hottest
     * @param coldest temperature in the end, in parts of a thousand of the first
     */
    private record Cycle(int percent, int heat, int coldest, Way way) {}

    /** What searches side by side do in a cycle. */
    private enum Way {
        /** Each by itself, as chance will have it. */
        APART,
        /** Each by itself, with another choice switched and held. */
        PROBING,
        /** All change one schedule together. */
        TOGETHER
    }

    private static final Cycle PROBE = new Cycle(10, 40, 10, Way.PROBING);
    /** The last is repeated while anything is left. */
    private static final List<Cycle> CYCLES = List.of(
            new Cycle(20, 100, 10, Way.APART),
            PROBE,
            PROBE,
            PROBE,
            PROBE,
            PROBE,
            PROBE,
            new Cycle(100, 25, 10, Way.TOGETHER));

    /** The same where no choice is open: there is nothing to switch, so that one run may cool down slowly. */
    private static final List<Cycle> SETTLED = List.of(new Cycle(100, 20, 20, Way.TOGETHER));

    private static final int SAMPLES = 2_000;
    /** Start temperature in percent of a typical loss. */
    private static final long HEAT = 1_000;
    /** Moves per activity from which a cycle begins at full heat. */
    private static final long ENOUGH = 500;
    /** A choice is dear to leave out when that costs more than this part of the objective. */
    private static final long DEAR = 1_000;
    /** Placements until mending is given up. */
    private static final long MENDING = 50_000;
    /** A careful guess, for the heat of a cycle limited by time. */
    private static final long MOVES_PER_MILLI = 100;

    private final ScheduleProblem problem;
    private final SolverSettings settings;
    private final EnvironmentMode mode;
    private final Search search;
    private final Seat seat;
    /** Choices in the order in which they are probed. */
    private final Deque<Integer> turns = new ArrayDeque<>();

    private int lines;
    private @Nullable Schedule first;

    private ScheduleSolver(ScheduleProblem problem, SolverSettings settings, EnvironmentMode mode, Seat seat) {
        this.problem = problem;
        this.settings = settings;
        this.mode = mode;
        this.seat = seat;
        search = new Search(problem, settings);
    }

    /**
     * Searches until the settings say to end.
     *
     * @throws IllegalArgumentException when the start does not fit the problem
     */
    public static SolveResult solve(ScheduleProblem problem, SolverSettings settings) {
        return solve(problem, settings, EnvironmentMode.REPRODUCIBLE);
    }

    /**
     * A schedule that breaks nothing, or the one that breaks least; the search ends with the first that breaks nothing.
     *
     * @throws IllegalArgumentException when the start does not fit the problem
     */
    static Schedule mend(ScheduleProblem problem, SolverSettings settings) {
        ScheduleSolver solver = new ScheduleSolver(problem, settings, EnvironmentMode.REPRODUCIBLE, Seat.ALONE);
        solver.search.untilFeasible = true;
        return solver.solve().best();
    }

    /** The same with OptaPlanner's own checks, for tests. */
    static SolveResult solve(ScheduleProblem problem, SolverSettings settings, EnvironmentMode mode) {
        return new ScheduleSolver(problem, settings, mode, Seat.ALONE).solve();
    }

    /** One of several searches side by side that meet between their cycles. */
    static SolveResult solve(ScheduleProblem problem, SolverSettings settings, Seat seat) {
        return new ScheduleSolver(problem, settings, EnvironmentMode.REPRODUCIBLE, seat).solve();
    }

    private SolveResult solve() {
        if (settings.start() != null) {
            ScheduleEvaluator.evaluate(problem, settings.start());
        }
        SplittableRandom random = new SplittableRandom(seat.seed(settings.seed()));
        State state = new State(search.tables);
        Neighbourhood neighbourhood = new Neighbourhood(search, state, random);
        Construction construction = new Construction(search, state, neighbourhood, random);
        Schedule naive = construction.naive();
        state.load(naive);
        offer(state);
        if (settings.start() != null) {
            state.load(settings.start());
        } else {
            state.load(construction.greedy());
        }
        offer(state);

        SolveResult.Ending ending = cycles(state, neighbourhood, random);
        Schedule best = search.best.schedule();
        Evaluation evaluation = ScheduleEvaluator.evaluate(problem, best);
        Schedule firstFeasible = first == null ? naive : first;
        return new SolveResult(
                best,
                evaluation,
                firstFeasible,
                ScheduleEvaluator.evaluate(problem, firstFeasible),
                search.steps,
                search.millis(),
                ending);
    }

    private void offer(State state) {
        search.best.offer(state);
        if (first == null && state.hard() == 0) {
            first = state.schedule();
        }
    }

    private SolveResult.Ending cycles(State state, Neighbourhood neighbourhood, SplittableRandom random) {
        long typicalLoss = neighbourhood.typicalLoss(SAMPLES);
        long unlimited = FIRST_CYCLE;
        List<Cycle> kinds = search.tables.openChoices.length == 0 ? SETTLED : CYCLES;
        int idle = 0;
        for (int cycle = 0; ; cycle++) {
            long stepsLeft = settings.termination().steps() - search.steps;
            if (search.untilFeasible && search.best.hard() == 0) {
                return SolveResult.Ending.STOPPED;
            }
            if (search.over()) {
                return search.enough()
                        ? SolveResult.Ending.ENOUGH
                        : settings.stop().getAsBoolean() ? SolveResult.Ending.STOPPED : SolveResult.Ending.TIME;
            }
            if (stepsLeft <= 0) {
                return SolveResult.Ending.STEPS;
            }
            if (search.tables.activities + search.tables.choices == 0 || idle >= 3) {
                return SolveResult.Ending.EXHAUSTED;
            }
            long millisLeft = settings.termination().millis() == Long.MAX_VALUE
                    ? Long.MAX_VALUE
                    : Math.max(1, settings.termination().millis() - search.millis());
            boolean endless = settings.termination().steps() == Long.MAX_VALUE
                    && settings.termination().millis() == Long.MAX_VALUE;
            Cycle kind = kinds.get(endless ? cycle % kinds.size() : Math.min(cycle, kinds.size() - 1));
            long steps = endless ? unlimited : share(settings.termination().steps(), stepsLeft, kind.percent());
            long millis = share(settings.termination().millis(), millisLeft, kind.percent());
            if (endless && (cycle + 1) % kinds.size() == 0) {
                unlimited *= 2;
            }
            state.load(seat.meet(search.best));
            search.best.offer(state);
            search.advice = settings.advice().get();
            search.held.clear();
            if (cycle == 0) {
                heed(state, neighbourhood, random);
                state.load(seat.meet(state));
            }
            search.settled = kind.way() == Way.PROBING ? probe(state, neighbourhood, random) : Search.NO_CHOICE;
            long before = search.steps;
            long hottest = temperature(typicalLoss, steps, millis);
            cycle(
                    state,
                    cycle,
                    kind,
                    new Cooling(search, Math.max(1, hottest / 100 * kind.heat()), kind.coldest(), steps, millis));
            idle = search.steps == before ? idle + 1 : 0;
        }
    }

    /** Brings in every choice that is dear to leave out, as far as is known, and holds it while the cycle runs. */
    private void heed(State state, Neighbourhood neighbourhood, SplittableRandom random) {
        long dear = Math.max(1, Math.abs(state.objective()) / DEAR);
        for (int c = 0; c < search.tables.choices; c++) {
            if (search.advice.cost(c, Choice.NONE) >= dear) {
                search.held.set(c);
            }
        }
        for (int c = search.held.nextSetBit(0); c >= 0; c = search.held.nextSetBit(c + 1)) {
            int best = search.advice.cheapest(c, problem.choices().get(c).allowed());
            if (state.alternative[c] == Choice.NONE && best != Choice.NONE) {
                neighbourhood.switcher().change(c, best, Switcher.Style.CHEAPEST, 1, random);
                neighbourhood.trial().commit();
            }
        }
        if (state.hard() > 0) {
            neighbourhood.mender().mend(random, MENDING, search::over);
        }
    }

    /** So many percent of the whole, at least one; all that is left where less is left or there is no limit. */
    private static long share(long whole, long left, int percent) {
        return whole == Long.MAX_VALUE || percent == 100
                ? left
                : Math.max(1, Math.min(left, whole / 100 * percent + whole % 100 * percent / 100));
    }

    /**
     * Takes another alternative of the choice whose turn it is, which the cycle then leaves as it is; answers the choice. Choices that
     * are left out come first: what pays only when much else moves is never brought in by a single move that must pay at once.
     */
    private int probe(State state, Neighbourhood neighbourhood, SplittableRandom random) {
        if (turns.isEmpty()) {
            line(state);
        }
        while (!turns.isEmpty()) {
            int c = turns.remove();
            BitSet others = (BitSet) problem.choices().get(c).allowed().clone();
            others.clear(state.alternative[c]);
            if (!others.isEmpty()) {
                int k = others.stream()
                        .skip(random.nextInt(others.cardinality()))
                        .findFirst()
                        .orElseThrow();
                neighbourhood.switcher().change(c, k, Switcher.Style.CHEAPEST, 1, random);
                neighbourhood.trial().commit();
                return c;
            }
        }
        return Search.NO_CHOICE;
    }

    /** Lines the choices up; of searches side by side, which stand in the same schedule now, each takes its own. */
    private void line(State state) {
        SplittableRandom random = new SplittableRandom(settings.seed() + ++lines);
        List<Integer> order = new ArrayList<>();
        for (int c = 0; c < search.tables.choices; c++) {
            order.add(random.nextInt(order.size() + 1), c);
        }
        List<Integer> line = new ArrayList<>(
                order.stream().filter(c -> state.alternative[c] == Choice.NONE).toList());
        order.stream().filter(c -> state.alternative[c] != Choice.NONE).forEach(line::add);
        for (int i = 0; i < line.size(); i++) {
            if (i % seat.count() == seat.number() || line.size() < seat.count()) {
                turns.add(line.get(i));
            }
        }
    }

    /** Ten typical losses, so that nearly all moves are accepted at first; less when there are few moves for each activity. */
    private long temperature(long typicalLoss, long steps, long millis) {
        long moves = Math.min(steps, millis == Long.MAX_VALUE ? millis : millis * MOVES_PER_MILLI);
        long each = moves / Math.max(1, search.tables.activities);
        return Math.max(1, typicalLoss / 100 * HEAT * Math.min(each, ENOUGH) / ENOUGH);
    }

    /** One run of OptaPlanner from the state. */
    private void cycle(State state, int cycle, Cycle kind, Cooling cooling) {
        boolean together = kind.way() == Way.TOGETHER && seat.count() > 1;
        AnnealingPhase phase = new AnnealingPhase(
                search, cooling, seat.seed(settings.seed()) * 1_000_003L + cycle, together ? seat : null);
        Solver<Plan> solver = SolverFactory.<Plan>create(config(phase)).buildSolver();
        if (solver instanceof DefaultSolver<Plan> tagged) {
            // Gauges are kept by name and tags for the whole program: searches side by side need tags of their own.
            tagged.setMonitorTagMap(Map.of("search", String.valueOf(seat.number())));
        }
        Plan result = solver.solve(Plan.of(search, state.schedule()));
        state.load(result.schedule());
        offer(state);
    }

    private SolverConfig config(AnnealingPhase phase) {
        return new SolverConfig()
                .withEnvironmentMode(mode)
                .withRandomSeed(settings.seed())
                .withSolutionClass(Plan.class)
                .withEntityClassList(List.of(ChoiceEntity.class, ActivityEntity.class))
                .withScoreDirectorFactory(
                        new ScoreDirectorFactoryConfig().withIncrementalScoreCalculatorClass(PlanScoreCalculator.class))
                .withPhases(new CustomPhaseConfig().withCustomPhaseCommandList(phase.commands()));
    }
}
