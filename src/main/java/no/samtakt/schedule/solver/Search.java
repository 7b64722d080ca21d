package no.samtakt.schedule.solver;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import no.samtakt.schedule.Choice;
import no.samtakt.schedule.ScheduleProblem;
import org.jspecify.annotations.Nullable;

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
    /** Whether the best schedule was found to be good enough. */
    private boolean enough;
    /** The best schedule so far. */
    final Incumbent best;
    /** Marks that no choice is settled. */
    static final int NO_CHOICE = -1;

    /** The choice no move of the running cycle may change. */
    int settled = NO_CHOICE;
    /** Choices that no move of the running cycle may leave out. */
    final BitSet held = new BitSet();
    /** What was heard as the running cycle began. */
    Advice advice = Advice.NONE;
    /** Moves evaluated. */
    long steps;
    /** Whether a schedule that breaks nothing is all that is asked for. */
    boolean untilFeasible;

    Search(ScheduleProblem problem, SolverSettings settings) {
        this.settings = settings;
        begun = settings.nanoTime().getAsLong();
        lastProgress = begun;
        tables = new Tables(problem);
        best = new Incumbent(tables);
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

    /** Whether a choice may take an alternative in the running cycle, what is settled apart. */
    boolean allows(int choice, int alternative) {
        return (alternative != Choice.NONE || !held.get(choice))
                && tables.problem.choices().get(choice).allowed().get(alternative);
    }

    /** The one object for a placement; null for absent. */
    @Nullable
    Placement placement(int option, int finish) {
        return option < 0 ? null : table[option][finish];
    }

    /** Called for each move: now and then looks at the clock and the stop signal. */
    void tick() {
        steps++;
        if ((++ticks & 63) == 0) {
            over();
        }
    }

    /** Whether the search was found to be over when last looked at. */
    boolean knownOver() {
        return over || (untilFeasible && best.known() && best.hard() == 0);
    }

    /** Whether the best schedule was good enough when last looked at. */
    boolean enough() {
        return enough;
    }

    /** Whether time is up, a stop was asked for, or the best schedule is good enough. */
    boolean over() {
        long now = settings.nanoTime().getAsLong();
        if (!over
                && (millis(now) >= settings.termination().millis()
                        || settings.stop().getAsBoolean())) {
            over = true;
        }
        if (!over
                && best.known()
                && best.hard() == 0
                && best.objective() <= settings.enough().getAsLong()) {
            enough = true;
            over = true;
        }
        if (best.known() && now - lastProgress >= PROGRESS_NANOS) {
            lastProgress = now;
            long limit = settings.termination().millis();
            settings.listener()
                    .progress(new ProgressListener.Progress(
                            best.objective(),
                            best.cost(),
                            best.risk(),
                            best.hard(),
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
