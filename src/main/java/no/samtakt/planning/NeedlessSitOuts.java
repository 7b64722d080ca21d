package no.samtakt.planning;

import no.samtakt.schedule.Activity;
import no.samtakt.schedule.Evaluation;
import no.samtakt.schedule.Participation;
import no.samtakt.schedule.Schedule;
import no.samtakt.schedule.ScheduleEvaluator;
import no.samtakt.schedule.ScheduleProblem;

/**
 * Brings in who stays out for no reason: where nothing is to be taken part in, and where the member stands on what is chosen already, so
 * that nobody gains by its staying out. A search leaves such things as they fall.
 */
final class NeedlessSitOuts {

    private NeedlessSitOuts() {}

    /** The schedule without them; never worse. O(sit-outs × evaluation). */
    static Schedule ended(CompiledPlan compiled, Schedule schedule) {
        ScheduleProblem problem = compiled.problem();
        Schedule best = compiled.settled(schedule);
        for (CompiledPlan.TakingPart one : compiled.takingPart()) {
            Participation participation = problem.membership().participation(one.choice());
            boolean open = problem.choices().get(one.choice()).allowed().get(Participation.IN);
            if (open && participation.sitsOut(best.alternatives()) && !moves(problem, one.choice(), best)) {
                Schedule other = best.copy();
                other.alternatives()[one.choice()] = Participation.IN;
                if (noWorse(problem, other, best)) {
                    best = other;
                }
            }
        }
        return best;
    }

    private static boolean moves(ScheduleProblem problem, int choice, Schedule schedule) {
        for (Activity activity : problem.activities()) {
            if (activity.participation() == choice && activity.present(schedule.alternatives()[activity.choice()])) {
                return true;
            }
        }
        return false;
    }

    private static boolean noWorse(ScheduleProblem problem, Schedule other, Schedule best) {
        Evaluation now = ScheduleEvaluator.evaluate(problem, best);
        Evaluation then = ScheduleEvaluator.evaluate(problem, other);
        return then.hardPenalty() < now.hardPenalty()
                || (then.hardPenalty() == now.hardPenalty() && then.objective() <= now.objective());
    }
}
