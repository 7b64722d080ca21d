package no.samtakt.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import no.samtakt.schedule.Activity;
import no.samtakt.schedule.Schedule;
import no.samtakt.schedule.ScheduleProblem;

/** Consistent but otherwise arbitrary schedules: presence fits the choices, months are anywhere in the horizon. */
final class RandomSchedules {

    private RandomSchedules() {}

    static Schedule create(ScheduleProblem problem, long seed) {
        Random random = new Random(seed);
        int[] alternatives = problem.choices().stream()
                .mapToInt(choice -> random.nextInt(choice.alternatives()))
                .toArray();
        int[] options = new int[problem.activities().size()];
        int[] finish = new int[options.length];
        Schedule schedule = new Schedule(alternatives, options, finish);
        Arrays.fill(options, Schedule.NEVER);
        Arrays.fill(finish, Schedule.NEVER);
        for (int j = 0; j < options.length; j++) {
            Activity activity = problem.activities().get(j);
            int alternative = schedule.seenBy(activity);
            List<Integer> open = new ArrayList<>();
            for (int o = 0; o < activity.options().size(); o++) {
                if (activity.options().get(o).alternative() == alternative) {
                    open.add(o);
                }
            }
            if (!open.isEmpty()) {
                options[j] = open.get(random.nextInt(open.size()));
                int earliest = Math.min(
                        problem.horizon() - 1,
                        activity.options().get(options[j]).earliest());
                finish[j] = earliest + random.nextInt(problem.horizon() - earliest);
            }
        }
        return schedule;
    }
}
