package no.samtakt.schedule.compact;

import java.util.List;
import org.optaplanner.core.api.solver.Solver;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.heuristic.selector.move.factory.MoveIteratorFactoryConfig;
import org.optaplanner.core.config.localsearch.LocalSearchPhaseConfig;
import org.optaplanner.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import org.optaplanner.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import org.optaplanner.core.config.score.director.ScoreDirectorFactoryConfig;
import org.optaplanner.core.config.solver.EnvironmentMode;
import org.optaplanner.core.config.solver.SolverConfig;

/**
 * Finds a short schedule of a {@link CompactProblem} with OptaPlanner's local search: late acceptance over whole plans, with moves
 * that breed plans from the working one and two pools of earlier ones ({@link Breeder}).
 */
public final class CompactSolver {

    private static final int LATE = 100;

    private CompactSolver() {}

    /** Searches until a limit of the settings or the lower bound is reached. Every schedule returned keeps order and capacities. */
    public static CompactResult solve(CompactProblem problem, CompactSettings settings) {
        return solve(problem, settings, EnvironmentMode.REPRODUCIBLE);
    }

    /** The same with OptaPlanner's own checks, for tests. */
    static CompactResult solve(CompactProblem problem, CompactSettings settings, EnvironmentMode mode) {
        CompactSearch search = new CompactSearch(problem, settings);
        CompactPlan plan = search.first();
        if (!search.over()) {
            Solver<CompactSolution> solver = SolverFactory.<CompactSolution>create(config(settings, mode))
                    .buildSolver();
            search.running(solver);
            plan = solver.solve(new CompactSolution(search, plan)).getEntity().plan();
        }
        return search.result(plan);
    }

    private static SolverConfig config(CompactSettings settings, EnvironmentMode mode) {
        LocalSearchPhaseConfig phase = new LocalSearchPhaseConfig()
                .withMoveSelectorConfig(
                        new MoveIteratorFactoryConfig().withMoveIteratorFactoryClass(CompactMoveFactory.class))
                .withAcceptorConfig(new LocalSearchAcceptorConfig().withLateAcceptanceSize(LATE))
                .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1));
        return new SolverConfig()
                .withEnvironmentMode(mode)
                .withRandomSeed(settings.seed())
                .withSolutionClass(CompactSolution.class)
                .withEntityClassList(List.of(PlanEntity.class))
                .withScoreDirectorFactory(
                        new ScoreDirectorFactoryConfig().withEasyScoreCalculatorClass(MakespanCalculator.class))
                .withPhases(phase);
    }
}
