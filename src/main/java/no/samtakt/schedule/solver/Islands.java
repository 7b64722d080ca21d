package no.samtakt.schedule.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReferenceArray;
import no.samtakt.schedule.Evaluation;
import no.samtakt.schedule.ScheduleProblem;
import org.jspecify.annotations.Nullable;

/**
 * Several searches of one problem side by side, the first on the calling thread. They meet after each cycle and go on from the best of
 * all; while targets are open each tries alternatives of its own, in the end they anneal one schedule together. How many there are is
 * part of the question: the answer follows from problem, seed, steps and their number, on however many cores.
 */
public final class Islands {

    private final ScheduleProblem problem;
    private final SolverSettings settings;
    private final int count;
    private final Meeting meeting;
    private final AtomicBoolean failed = new AtomicBoolean();
    private final AtomicReferenceArray<ProgressListener.@Nullable Progress> progress;

    private Islands(ScheduleProblem problem, SolverSettings settings, int count) {
        this.problem = problem;
        this.settings = settings;
        this.count = count;
        meeting = new Meeting(count);
        progress = new AtomicReferenceArray<>(count);
    }

    /**
     * Searches until the settings say to end.
     *
     * @param settings steps are those of all searches together; clock, stop signal and advice are asked by several threads, the listener
     *     hears of the best of all, on the calling thread
     * @param count searches side by side, at least 1
     * @return the best of all; its first plan is that of the first search, its steps are those of all
     * @throws IllegalArgumentException when the start does not fit the problem
     */
    public static SolveResult solve(ScheduleProblem problem, SolverSettings settings, int count) {
        return count == 1 ? ScheduleSolver.solve(problem, settings) : new Islands(problem, settings, count).solve();
    }

    private SolveResult solve() {
        ExecutorService threads = Executors.newFixedThreadPool(count - 1, task -> {
            Thread thread = new Thread(task, "search");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<SolveResult>> others = new ArrayList<>();
            for (int i = 1; i < count; i++) {
                int number = i;
                others.add(threads.submit(() -> search(number)));
            }
            List<SolveResult> results = new ArrayList<>(List.of(search(0)));
            for (Future<SolveResult> other : others) {
                results.add(get(other));
            }
            return best(results);
        } finally {
            failed.set(true);
            threads.shutdown();
        }
    }

    private SolveResult search(int number) {
        try {
            return ScheduleSolver.solve(problem, part(number), new Seat(number, count, meeting));
        } catch (RuntimeException | Error e) {
            failed.set(true);
            throw e;
        } finally {
            meeting.leave(number);
        }
    }

    private SolverSettings part(int number) {
        Termination all = settings.termination();
        long steps = all.steps() == Long.MAX_VALUE
                ? Long.MAX_VALUE
                : all.steps() / count + (number < all.steps() % count ? 1 : 0);
        return new SolverSettings(
                settings.seed(),
                new Termination(all.millis(), steps),
                settings.start(),
                own -> tell(number, own),
                () -> failed.get() || settings.stop().getAsBoolean(),
                settings.nanoTime(),
                settings.advice(),
                settings.enough());
    }

    private void tell(int number, ProgressListener.Progress own) {
        progress.set(number, own);
        ProgressListener.Progress best = own;
        long steps = 0;
        for (int i = 0; i < count && number == 0; i++) {
            ProgressListener.Progress each = progress.get(i);
            if (each != null) {
                steps += each.steps();
                best = better(each.hardPenalty(), each.objective(), best.hardPenalty(), best.objective()) ? each : best;
            }
        }
        if (number == 0) {
            settings.listener()
                    .progress(new ProgressListener.Progress(
                            best.objective(), best.cost(), best.risk(), best.hardPenalty(), steps, own.millisLeft()));
        }
    }

    private static boolean better(long hard, long objective, long otherHard, long otherObjective) {
        return hard < otherHard || (hard == otherHard && objective < otherObjective);
    }

    private static SolveResult get(Future<SolveResult> search) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return search.get();
                } catch (InterruptedException e) {
                    // The search ends by its own limits or the stop signal; its result is wanted all the same.
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static SolveResult best(List<SolveResult> results) {
        SolveResult best = results.get(0);
        long steps = 0;
        long millis = 0;
        for (SolveResult each : results) {
            Evaluation evaluation = each.evaluation();
            steps += each.steps();
            millis = Math.max(millis, each.millis());
            if (better(
                    evaluation.hardPenalty(),
                    evaluation.objective(),
                    best.evaluation().hardPenalty(),
                    best.evaluation().objective())) {
                best = each;
            }
        }
        SolveResult first = results.get(0);
        return new SolveResult(
                best.best(),
                best.evaluation(),
                first.firstFeasible(),
                first.firstFeasibleEvaluation(),
                steps,
                millis,
                results.stream().anyMatch(each -> each.ending() == SolveResult.Ending.ENOUGH)
                        ? SolveResult.Ending.ENOUGH
                        : first.ending());
    }
}
