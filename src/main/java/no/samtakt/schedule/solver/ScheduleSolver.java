package no.samtakt.schedule.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import no.samtakt.schedule.Choice;
import no.samtakt.schedule.Evaluation;
import no.samtakt.schedule.Schedule;
import no.samtakt.schedule.ScheduleEvaluator;
import no.samtakt.schedule.ScheduleProblem;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.solver.Solver;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.heuristic.selector.move.factory.MoveIteratorFactoryConfig;
import org.optaplanner.core.config.localsearch.LocalSearchPhaseConfig;
import org.optaplanner.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import org.optaplanner.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import org.optaplanner.core.config.score.director.ScoreDirectorFactoryConfig;
import org.optaplanner.core.config.solver.EnvironmentMode;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.config.solver.termination.TerminationConfig;

/**
 * Finds a good schedule: constructs one greedily, then improves it by rounds of OptaPlanner's late acceptance, each from a shaken
 * good schedule, because late acceptance by itself stands still after a while.
 *
 * <p>The answer follows from problem, seed and number of steps alone. Every round's result is a schedule the plain
 * {@link ScheduleEvaluator} agrees with; the best breaks no rule if any schedule seen broke none.
 */
public final class ScheduleSolver {

    private static final int LATE_ACCEPTANCE = 400;
    private static final long FIRST_ROUND = 200_000;
    private static final long ROUND = 40_000;

    private final ScheduleProblem problem;
    private final SolverSettings settings;
    private final EnvironmentMode mode;
    private final Search search;
    private @Nullable Schedule first;

    private ScheduleSolver(ScheduleProblem problem, SolverSettings settings, EnvironmentMode mode) {
        this.problem = problem;
        this.settings = settings;
        this.mode = mode;
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

    /** The same with OptaPlanner's own checks, for tests. */
    static SolveResult solve(ScheduleProblem problem, SolverSettings settings, EnvironmentMode mode) {
        return new ScheduleSolver(problem, settings, mode).solve();
    }

    private SolveResult solve() {
        if (settings.start() != null) {
            ScheduleEvaluator.evaluate(problem, settings.start());
        }
        SplittableRandom random = new SplittableRandom(settings.seed());
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

        SolveResult.Ending ending = rounds(state, neighbourhood, random);
        Schedule best = search.best();
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
        search.offer(state);
        if (first == null && state.hard() == 0) {
            first = state.schedule();
        }
    }

    private SolveResult.Ending rounds(State state, Neighbourhood neighbourhood, SplittableRandom random) {
        int idle = 0;
        for (int round = 0; ; round++) {
            long left = settings.termination().steps() - search.steps;
            if (search.over()) {
                return settings.stop().getAsBoolean() ? SolveResult.Ending.STOPPED : SolveResult.Ending.TIME;
            }
            if (left <= 0) {
                return SolveResult.Ending.STEPS;
            }
            if (search.tables.activities + search.tables.choices == 0 || idle >= 3) {
                return SolveResult.Ending.EXHAUSTED;
            }
            state.load(search.best());
            if (round > 0) {
                shake(state, neighbourhood, random);
            }
            long before = search.steps;
            round(state, round, Math.min(left, round == 0 ? FIRST_ROUND : ROUND));
            idle = search.steps == before ? idle + 1 : 0;
        }
    }

    private void shake(State state, Neighbourhood neighbourhood, SplittableRandom random) {
        if (random.nextInt(3) == 0 && makeWay(state, neighbourhood, random)) {
            return;
        }
        int kicks = 1 + random.nextInt(2);
        for (int i = 0; i < kicks; i++) {
            if (search.tables.choices > 0 && random.nextInt(2) == 0) {
                int c = random.nextInt(search.tables.choices);
                int k = random.nextInt(search.alternatives.get(c).size());
                if (k != state.alternative[c]
                        && problem.choices().get(c).allowed().get(k)) {
                    neighbourhood.switcher().change(c, k, Switcher.Style.CHEAPEST, 1, random);
                }
            } else if (search.tables.activities > 0) {
                neighbourhood.ruinAndPlace(8 + random.nextInt(16));
            }
            neighbourhood.trial().commit();
        }
    }

    /**
     * Brings in a choice that is left out, first in line: some others are taken out, it is placed while there is room, and they are placed
     * again after it. What pays only when many move (infrastructure that can be switched off last) is otherwise never tried,
     * because the room it needs is taken. Answers false when nothing is left out.
     */
    private boolean makeWay(State state, Neighbourhood neighbourhood, SplittableRandom random) {
        List<Integer> out = new ArrayList<>();
        List<Integer> in = new ArrayList<>();
        for (int c = 0; c < search.tables.choices; c++) {
            if (state.alternative[c] != Choice.NONE) {
                in.add(c);
            } else if (problem.choices().get(c).allowed().cardinality() > 1) {
                out.add(c);
            }
        }
        if (out.isEmpty()) {
            return false;
        }
        int choice = out.get(random.nextInt(out.size()));
        int[] before = state.alternative.clone();
        for (int taken = Math.min(in.size(), 2 + random.nextInt(8)); taken > 0; taken--) {
            int c = in.remove(random.nextInt(in.size()));
            if (problem.choices().get(c).allowed().get(Choice.NONE)) {
                neighbourhood.switcher().change(c, Choice.NONE, Switcher.Style.CHEAPEST, 0, random);
            }
        }
        int alternatives = search.alternatives.get(choice).size();
        int alternative = 1 + random.nextInt(alternatives - 1);
        if (problem.choices().get(choice).allowed().get(alternative)) {
            neighbourhood.switcher().change(choice, alternative, Switcher.Style.CHEAPEST, 1, random);
        }
        int first = search.tables.choices == 0 ? 0 : random.nextInt(search.tables.choices);
        for (int i = 0; i < search.tables.choices; i++) {
            int c = (first + i) % search.tables.choices;
            if (c != choice && before[c] != Choice.NONE && state.alternative[c] == Choice.NONE) {
                neighbourhood.switcher().change(c, before[c], Switcher.Style.CHEAPEST, 1, random);
            }
        }
        neighbourhood.trial().commit();
        return true;
    }

    /** One run of OptaPlanner from the state. */
    private void round(State state, int round, long steps) {
        Solver<Plan> solver = SolverFactory.<Plan>create(config(round, steps)).buildSolver();
        Plan start = Plan.of(search, state.schedule());
        search.running(solver);
        Plan result = solver.solve(start);
        search.running(null);
        state.load(result.schedule());
        offer(state);
    }

    private SolverConfig config(int round, long steps) {
        LocalSearchPhaseConfig phase = new LocalSearchPhaseConfig()
                .withMoveSelectorConfig(
                        new MoveIteratorFactoryConfig().withMoveIteratorFactoryClass(PlanMoveFactory.class))
                .withAcceptorConfig(new LocalSearchAcceptorConfig().withLateAcceptanceSize(LATE_ACCEPTANCE))
                .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1));
        return new SolverConfig()
                .withEnvironmentMode(mode)
                .withRandomSeed(settings.seed() * 1_000_003L + round)
                .withSolutionClass(Plan.class)
                .withEntityClassList(List.of(ChoiceEntity.class, ActivityEntity.class))
                .withScoreDirectorFactory(
                        new ScoreDirectorFactoryConfig().withIncrementalScoreCalculatorClass(PlanScoreCalculator.class))
                .withTerminationConfig(new TerminationConfig().withScoreCalculationCountLimit(steps))
                .withPhases(phase);
    }
}
