package no.samtakt.schedule.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import no.samtakt.schedule.Activity;
import no.samtakt.schedule.Evaluation;
import no.samtakt.schedule.Option;
import no.samtakt.schedule.Precedence;
import no.samtakt.schedule.Schedule;
import no.samtakt.schedule.ScheduleEvaluator;
import no.samtakt.schedule.ScheduleProblem;

/** Tries every schedule of a small problem that keeps windows and orders, and remembers the best that keeps every rule. */
final class Everything {

    static final long NONE = Long.MAX_VALUE;
    static final long TOO_MANY = -1;

    private final ScheduleProblem problem;
    private final Schedule schedule;
    private final boolean fixed;
    private long best = NONE;
    private long tried;
    private final long limit;

    private Everything(ScheduleProblem problem, Schedule schedule, boolean fixed, long limit) {
        this.problem = problem;
        this.schedule = schedule;
        this.fixed = fixed;
        this.limit = limit;
    }

    /** The least objective, {@link #NONE} when no schedule keeps every rule, −1 when there are too many to try. */
    static long least(ScheduleProblem problem, long limit) {
        return new Everything(problem, empty(problem, new int[problem.choices().size()]), false, limit).run();
    }

    /** The same with the alternatives given. */
    static long least(ScheduleProblem problem, int[] alternatives, long limit) {
        return new Everything(problem, empty(problem, alternatives), true, limit).run();
    }

    private static Schedule empty(ScheduleProblem problem, int[] alternatives) {
        int[] none = new int[problem.activities().size()];
        Arrays.fill(none, -1);
        return new Schedule(alternatives.clone(), none, none.clone());
    }

    private long run() {
        choices(0);
        return tried > limit ? TOO_MANY : best;
    }

    private void choices(int c) {
        if (c == schedule.alternatives().length || fixed) {
            activities(0);
            return;
        }
        for (int k = 0; k < problem.choices().get(c).alternatives(); k++) {
            if (problem.choices().get(c).allowed().get(k)) {
                schedule.alternatives()[c] = k;
                choices(c + 1);
            }
        }
    }

    private void activities(int a) {
        if (tried > limit) {
            return;
        }
        if (a == problem.activities().size()) {
            tried++;
            Evaluation evaluation = ScheduleEvaluator.evaluate(problem, schedule);
            if (evaluation.feasible()) {
                best = Math.min(best, evaluation.objective());
            }
            return;
        }
        Activity activity = problem.activities().get(a);
        int taken = schedule.seenBy(activity);
        List<Integer> open = new ArrayList<>();
        for (int o = 0; o < activity.options().size(); o++) {
            if (activity.options().get(o).alternative() == taken) {
                open.add(o);
            }
        }
        if (open.isEmpty()) {
            activities(a + 1);
            return;
        }
        for (int o : open) {
            Option option = activity.options().get(o);
            for (int g = 0; g < problem.horizon(); g++) {
                if (option.frozen()[g] == 0
                        && g >= option.earliest()
                        && g <= option.latest()
                        && (option.pinned() < 0 || option.pinned() == g)) {
                    schedule.options()[a] = o;
                    schedule.finish()[a] = g;
                    if (ordered(a)) {
                        activities(a + 1);
                    }
                }
            }
        }
        schedule.options()[a] = -1;
        schedule.finish()[a] = -1;
    }

    private boolean ordered(int a) {
        for (Precedence precedence : problem.precedences()) {
            int p = precedence.predecessor();
            int s = precedence.successor();
            if (Math.max(p, s) != a || schedule.options()[p] < 0 || schedule.options()[s] < 0) {
                continue;
            }
            Activity after = problem.activities().get(s);
            Option option = after.options().get(schedule.options()[s]);
            int month = precedence.type() == Precedence.Type.FINISH_TO_START
                    ? option.start()[schedule.finish()[s]]
                    : schedule.finish()[s];
            int taken = schedule.seenBy(after);
            if (precedence.alternatives().get(taken) && month < schedule.finish()[p] + 1 + precedence.lag()) {
                return false;
            }
        }
        return true;
    }
}
