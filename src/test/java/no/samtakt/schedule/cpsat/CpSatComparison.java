package no.samtakt.schedule.cpsat;

import java.util.Locale;
import no.samtakt.schedule.Evaluation;
import no.samtakt.schedule.ScheduleEvaluator;
import no.samtakt.schedule.ScheduleProblem;
import no.samtakt.schedule.generator.GeneratorSettings;
import no.samtakt.schedule.generator.ProblemGenerator;
import no.samtakt.schedule.solver.ScheduleSolver;
import no.samtakt.schedule.solver.SolveResult;
import no.samtakt.schedule.solver.SolverSettings;
import no.samtakt.schedule.solver.Termination;

/**
 * Our search and CP-SAT on the same generated problems, fairness apart, one after the other with the same time: arguments are
 * seconds, workers of CP-SAT, and names of problems. CP-SAT is tried as it is and with our mended greedy schedule as a complete hint.
 */
public final class CpSatComparison {

    private CpSatComparison() {}

    /** Prints a row for each problem as it is done. */
    public static void main(String[] args) {
        int seconds = Integer.parseInt(args[0]);
        int workers = Integer.parseInt(args[1]);
        System.out.println(
                "problem,greedy,ours,ours_hard,cpsat,cpsat_status,cpsat_first_s,hinted,hinted_status,cpsat_bound");
        for (int i = 2; i < args.length; i++) {
            // The shares of fees are not linear, so unfairness has no price here, for either.
            ScheduleProblem problem = ProblemGenerator.generate(GeneratorSettings.parse(args[i]))
                    .problem()
                    .withoutFairness();
            SolveResult greedy =
                    ScheduleSolver.solve(problem, SolverSettings.of(1, Termination.afterSteps(0), System::nanoTime));
            SolveResult ours = ScheduleSolver.solve(
                    problem, SolverSettings.of(1, Termination.afterMillis(seconds * 1000L), System::nanoTime));
            CpSatTwin.Answer plain = new CpSatTwin(problem).solve(seconds, workers);
            CpSatTwin twin = new CpSatTwin(problem);
            if (twin.hint(greedy.best()) != greedy.evaluation().objective()) {
                throw new IllegalStateException("The twin does not agree with the evaluator on " + args[i]);
            }
            CpSatTwin.Answer hinted = twin.solve(seconds, workers);
            System.out.printf(
                    Locale.ROOT,
                    "%s,%d,%d,%d,%d,%s,%.1f,%d,%s,%d%n",
                    args[i],
                    greedy.evaluation().objective(),
                    ours.evaluation().objective(),
                    ours.evaluation().hardPenalty(),
                    objective(problem, plain),
                    plain.status(),
                    plain.firstSeconds(),
                    objective(problem, hinted),
                    hinted.status(),
                    Math.max(plain.bound(), hinted.bound()));
        }
    }

    private static long objective(ScheduleProblem problem, CpSatTwin.Answer answer) {
        if (answer.schedule() == null) {
            return -1;
        }
        Evaluation evaluation = ScheduleEvaluator.evaluate(problem, answer.schedule());
        if (!evaluation.feasible()) {
            throw new IllegalStateException("CP-SAT breaks " + evaluation.violations());
        }
        return evaluation.objective();
    }
}
