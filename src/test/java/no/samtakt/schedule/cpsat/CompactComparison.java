package no.samtakt.schedule.cpsat;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.CumulativeConstraint;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.IntervalVar;
import com.google.ortools.sat.LinearExpr;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import no.samtakt.schedule.compact.CompactProblem;
import no.samtakt.schedule.compact.CompactSettings;
import no.samtakt.schedule.compact.CompactSolver;
import no.samtakt.schedule.compact.Psplib;

/**
 * Our search, on one thread, and CP-SAT, with so many workers, on the instances of J120 whose published bounds lie farthest apart, one
 * after the other with the same time: arguments are the folder of the sets, seconds, workers, seed, and how many instances. Intervals
 * of fixed size, one cumulative constraint for each resource, the horizon from a schedule one after the other.
 */
public final class CompactComparison {

    private CompactComparison() {}

    /** Prints a row for each instance as it is done, and the means of what lies above the best known makespan, in percent. */
    public static void main(String[] args) {
        Loader.loadNativeLibraries();
        Path folder = Path.of(args[0]);
        int seconds = Integer.parseInt(args[1]);
        int workers = Integer.parseInt(args[2]);
        long seed = Long.parseLong(args[3]);
        List<Psplib.Instance> instances = Psplib.widest(folder, "j120", Integer.parseInt(args[4]));
        System.out.println("instance,lower,upper,ours,cpsat,cpsat_status,cpsat_bound");
        double ours = 0;
        double theirs = 0;
        for (Psplib.Instance instance : instances) {
            CompactProblem problem = Psplib.problem(folder, instance);
            int own = CompactSolver.solve(
                            problem,
                            CompactSettings.ofMillis(seed, seconds * 1000L, System::nanoTime)
                                    .withTarget(instance.upper()))
                    .makespan();
            CpSolver solver = new CpSolver();
            solver.getParameters().setMaxTimeInSeconds(seconds);
            solver.getParameters().setNumWorkers(workers);
            CpSolverStatus status = solver.solve(model(problem));
            boolean found = status == CpSolverStatus.FEASIBLE || status == CpSolverStatus.OPTIMAL;
            double makespan = found
                    ? solver.objectiveValue()
                    : Arrays.stream(problem.durations()).sum();
            System.out.printf(
                    Locale.ROOT,
                    "%s,%d,%d,%d,%.0f,%s,%.0f%n",
                    instance.name(),
                    instance.lower(),
                    instance.upper(),
                    own,
                    makespan,
                    status,
                    solver.bestObjectiveBound());
            ours += above(own, instance);
            theirs += above(makespan, instance);
        }
        System.out.printf(Locale.ROOT, "mean,,,%.3f,%.3f,,%n", ours / instances.size(), theirs / instances.size());
    }

    private static double above(double makespan, Psplib.Instance instance) {
        return 100 * (makespan - instance.upper()) / instance.upper();
    }

    private static CpModel model(CompactProblem problem) {
        CpModel model = new CpModel();
        int n = problem.durations().length;
        int horizon = Arrays.stream(problem.durations()).sum();
        IntervalVar[] runs = new IntervalVar[n];
        IntVar[] starts = new IntVar[n];
        for (int a = 0; a < n; a++) {
            starts[a] = model.newIntVar(0, horizon, "s" + a);
            runs[a] = model.newFixedSizeIntervalVar(starts[a], problem.durations()[a], "i" + a);
        }
        IntVar makespan = model.newIntVar(0, horizon, "makespan");
        for (int a = 0; a < n; a++) {
            model.addGreaterOrEqual(makespan, LinearExpr.affine(starts[a], 1, problem.durations()[a]));
            for (int b : problem.successors().get(a)) {
                model.addGreaterOrEqual(starts[b], LinearExpr.affine(starts[a], 1, problem.durations()[a]));
            }
        }
        for (int r = 0; r < problem.capacities().length; r++) {
            CumulativeConstraint pool = model.addCumulative(problem.capacities()[r]);
            for (int a = 0; a < n; a++) {
                if (problem.demands()[a][r] > 0) {
                    pool.addDemand(runs[a], problem.demands()[a][r]);
                }
            }
        }
        model.minimize(makespan);
        return model;
    }
}
