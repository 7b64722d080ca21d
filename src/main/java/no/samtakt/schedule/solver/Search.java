package no.samtakt.schedule.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import no.samtakt.schedule.Schedule;
import no.samtakt.schedule.ScheduleProblem;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import org.optaplanner.core.api.solver.Solver;

/** What one search shares between its rounds: tables, interned values, the best schedule, budget and clock. */
final class Search {

    private static final long PROGRESS_NANOS = 200_000_000L;

    final Tables tables;
    final SolverSettings settings;
    final List<List<Placement>> placements = new ArrayList<>();
    final List<List<Integer>> alternatives = new ArrayList<>();
    private final Placement[][] table;
    private final long begun;
    private long lastProgress;
    private int ticks;
    private boolean over;
    private @Nullable Solver<Plan> running;
    private @Nullable Plan heard;
    private @Nullable State spare;

    private @Nullable Schedule best;
    private long bestHard = Long.MAX_VALUE;
    private long bestObjective = Long.MAX_VALUE;
    private long bestCost;
    private long bestRisk;
    /** Marks that no choice is settled. */
    static final int NO_CHOICE = -1;

    /** The choice no move of the running cycle may change. */
    int settled = NO_CHOICE;
    /** Moves evaluated. */
    long steps;
    /** Whether a schedule that breaks nothing is all that is asked for. */
    boolean untilFeasible;

    Search(ScheduleProblem problem, SolverSettings settings) {
        this.settings = settings;
        begun = settings.nanoTime().getAsLong();
        lastProgress = begun;
        tables = new Tables(problem);
        int most = 0;
        for (var options : tables.options) {
            most = Math.max(most, options.length);
        }
        table = new Placement[most][tables.horizon];
        for (int o = 0; o < most; o++) {
            for (int g = 0; g < tables.horizon; g++) {
                table[o][g] = new Placement(o, g);
            }
        }
        List<List<Placement>> byCount = new ArrayList<>();
        for (int count = 0; count <= most; count++) {
            byCount.add(IntStream.range(0, count)
                    .boxed()
                    .flatMap(o -> List.of(table[o]).stream())
                    .toList());
        }
        for (var options : tables.options) {
            placements.add(byCount.get(options.length));
        }
        problem.choices()
                .forEach(choice -> alternatives.add(
                        IntStream.range(0, choice.alternatives()).boxed().toList()));
    }

    /** The one object for a placement; null for absent. */
    @Nullable
    Placement placement(int option, int finish) {
        return option < 0 ? null : table[option][finish];
    }

    /** Keeps the state's schedule if it is better than the best; answers whether it is. */
    boolean offer(State state) {
        if (best != null && !state.betterThan(bestHard, bestObjective)) {
            return false;
        }
        best = state.schedule();
        bestHard = state.hard();
        bestObjective = state.objective();
        bestCost = state.cost();
        bestRisk = state.risk();
        return true;
    }

    Schedule best() {
        if (best == null) {
            throw new IllegalStateException("Nothing constructed yet");
        }
        return best;
    }

    long bestHard() {
        return bestHard;
    }

    long bestObjective() {
        return bestObjective;
    }

    /** The solver of the round that begins; null when it is over. */
    void running(@Nullable Solver<Plan> solver) {
        running = solver;
        heard = null;
        if (solver != null) {
            solver.addEventListener(event -> heard = event.getNewBestSolution());
        }
    }

    /** Takes over what the running round has found so far. */
    private void hear() {
        if (heard != null) {
            if (spare == null) {
                spare = new State(tables);
            }
            spare.load(heard.schedule());
            offer(spare);
            heard = null;
        }
    }

    private boolean heardFeasible() {
        HardSoftLongScore score = heard == null ? null : heard.getScore();
        return score != null && score.getHardScore() >= 0;
    }

    /** Called for each move drawn: now and then looks at the clock and the stop signal. */
    void tick() {
        steps++;
        if ((++ticks & 63) == 0) {
            over();
        }
    }

    /** Whether time is up or a stop was asked for; ends the running round then. */
    boolean over() {
        long now = settings.nanoTime().getAsLong();
        if (!over
                && (millis(now) >= settings.termination().millis()
                        || settings.stop().getAsBoolean())) {
            over = true;
        }
        if (running != null && (over || (untilFeasible && heardFeasible()))) {
            running.terminateEarly();
        }
        if (best != null && now - lastProgress >= PROGRESS_NANOS) {
            lastProgress = now;
            hear();
            long limit = settings.termination().millis();
            settings.listener()
                    .progress(new ProgressListener.Progress(
                            bestObjective,
                            bestCost,
                            bestRisk,
                            bestHard,
                            steps,
                            limit == Long.MAX_VALUE ? limit : Math.max(0, limit - millis(now))));
        }
        return over;
    }

    long millis() {
        return millis(settings.nanoTime().getAsLong());
    }

    private long millis(long now) {
        return (now - begun) / 1_000_000;
    }
}
