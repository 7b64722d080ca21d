package no.samtakt.schedule.compact;

import java.util.ArrayList;
import java.util.List;

/** Checks a result period by period, sharing nothing with the search. */
final class CompactChecker {

    private CompactChecker() {}

    /** What is wrong with a result; empty when it keeps order and capacities and is as long as it says. */
    static List<String> defects(CompactProblem problem, CompactResult result) {
        List<String> defects = new ArrayList<>();
        int[] starts = result.starts();
        int last = 0;
        for (int a = 0; a < problem.size(); a++) {
            int finish = starts[a] + problem.durations()[a];
            last = Math.max(last, finish);
            if (starts[a] < 0) {
                defects.add(a + " starts at " + starts[a]);
            }
            for (int successor : problem.successors().get(a)) {
                if (starts[successor] < finish) {
                    defects.add(successor + " starts before " + a + " has finished");
                }
            }
        }
        for (int period = 0; period < last; period++) {
            for (int r = 0; r < problem.capacities().length; r++) {
                long taken = 0;
                for (int a = 0; a < problem.size(); a++) {
                    if (starts[a] <= period && period < starts[a] + problem.durations()[a]) {
                        taken += problem.demands()[a][r];
                    }
                }
                if (taken > problem.capacities()[r]) {
                    defects.add("resource " + r + " is overtaken in " + period);
                }
            }
        }
        if (last != result.makespan()) {
            defects.add("takes " + last + ", not " + result.makespan());
        }
        if (result.lowerBound() > result.makespan()) {
            defects.add("bound " + result.lowerBound() + " is above " + result.makespan());
        }
        return defects;
    }
}
