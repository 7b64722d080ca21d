package no.samtakt.planning;

import java.util.ArrayList;
import java.util.List;
import no.samtakt.catalogue.DecisionBody;
import no.samtakt.inventory.Member;
import no.samtakt.planning.CompiledPlan.ActivityInfo;
import no.samtakt.planning.MigrationPlan.TaskKind;
import no.samtakt.schedule.Schedule;

/**
 * Last responsible months of the decision on a target: what follows it begins as planned, and each body meets when it meets. The
 * last of all is the month before the first thing that waits for it; the councils' is the month in which the last of them meets
 * by then, and so on backwards.
 *
 * @param steps who must have decided by which month, in order; the last is the decision itself
 */
record DecisionDates(List<Step> steps) {

    DecisionDates {
        steps = List.copyOf(steps);
    }

    /**
     * One body's decision.
     *
     * @param month last month in which it can be taken
     * @param councils last meeting of each participant's council by then, in the order of participants; empty for other bodies
     */
    record Step(DecisionBody body, int month, List<Integer> councils) {
        Step {
            councils = List.copyOf(councils);
        }
    }

    /** The decision itself. */
    Step last() {
        return steps.get(steps.size() - 1);
    }

    /** @param decide index of the activity that decides on the target */
    static DecisionDates of(CompiledPlan compiled, Schedule schedule, ChainPlan chain, int decide) {
        PlanCalendar calendar = compiled.calendar();
        int planned = schedule.finish()[decide];
        int needed = Integer.MAX_VALUE;
        for (int j = 0; j < schedule.finish().length; j++) {
            ActivityInfo info = compiled.activities().get(j);
            int finish = schedule.finish()[j];
            boolean waits = finish != Schedule.NEVER
                    && (info.chain() == chain
                            ? info.kind() != TaskKind.DECIDE
                            : info.asset() != null && chain.moving().contains(info.asset()));
            if (waits) {
                needed = Math.min(
                        needed,
                        compiled.problem()
                                .activities()
                                .get(j)
                                .options()
                                .get(schedule.options()[j])
                                .start()[finish]);
            }
        }
        int by = needed == Integer.MAX_VALUE ? planned : Math.max(planned, needed - 1);
        DecisionRoute route = DecisionRoute.of(compiled.inventory().cooperation(), chain.target());
        return new DecisionDates(backwards(calendar, route, chain, by));
    }

    private static List<Step> backwards(PlanCalendar calendar, DecisionRoute route, ChainPlan chain, int by) {
        List<Step> steps = new ArrayList<>();
        List<Member> participants = chain.participants();
        String area = chain.target().area();
        int latest = by;
        for (int k = route.steps().size() - 1; k >= 0; k--) {
            DecisionRoute.Step step = route.steps().get(k);
            int month = latest;
            List<Integer> councils = List.of();
            if (step.body() == DecisionBody.COUNCILS) {
                int limit = latest;
                councils = participants.stream()
                        .map(member -> calendar.lastMeeting(member, area, limit))
                        .toList();
                month = councils.stream().mapToInt(Integer::intValue).max().orElse(latest);
            } else if (step.body() != DecisionBody.APPROVAL) {
                month = calendar.lastTogether(participants, area, latest);
            }
            steps.add(0, new Step(step.body(), month, councils));
            int end = month;
            int begun = month;
            while (begun > 0 && calendar.after(begun, step, participants, area) > end) {
                begun--;
            }
            latest = k == 1 ? Math.min(begun, firstDecided(calendar, route, chain, by)) : begun;
        }
        return steps;
    }

    /** Month by which the first body must have decided for the form to be in force in time, however quick the others are. */
    private static int firstDecided(PlanCalendar calendar, DecisionRoute route, ChainPlan chain, int by) {
        int begun = by;
        while (begun > 0 && calendar.decided(begun, chain.participants(), chain.target()) > by) {
            begun--;
        }
        return calendar.after(
                begun,
                route.steps().get(0),
                chain.participants(),
                chain.target().area());
    }
}
