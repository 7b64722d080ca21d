package no.samtakt.schedule.solver.twin;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import no.samtakt.schedule.Activity;
import no.samtakt.schedule.Schedule;
import no.samtakt.schedule.ScheduleProblem;
import org.optaplanner.core.api.domain.solution.PlanningEntityCollectionProperty;
import org.optaplanner.core.api.domain.solution.PlanningScore;
import org.optaplanner.core.api.domain.solution.PlanningSolution;
import org.optaplanner.core.api.domain.solution.ProblemFactCollectionProperty;
import org.optaplanner.core.api.domain.solution.ProblemFactProperty;
import org.optaplanner.core.api.score.buildin.hardsoftlong.HardSoftLongScore;

/** A schedule as constraint streams see it. */
@PlanningSolution
public final class TwinPlan {

    @ProblemFactProperty
    private TwinStreams.Prices prices;

    @ProblemFactCollectionProperty
    private List<TwinSource.Dependency> dependencies;

    @PlanningEntityCollectionProperty
    private List<TwinVariable> variables;

    @PlanningScore
    private HardSoftLongScore score;

    /** For the solver's cloning. */
    public TwinPlan() {}

    /** The schedule of a problem. */
    public TwinPlan(ScheduleProblem problem, Schedule schedule) {
        prices = new TwinStreams.Prices(problem);
        dependencies = TwinSource.dependencies(problem);
        variables = new ArrayList<>();
        for (int c = 0; c < schedule.alternatives().length; c++) {
            List<Integer> range = IntStream.range(0, problem.choices().get(c).alternatives())
                    .boxed()
                    .toList();
            variables.add(new TwinVariable(c, range, schedule.alternatives()[c]));
        }
        for (int a = 0; a < schedule.options().length; a++) {
            Activity activity = problem.activities().get(a);
            List<Integer> range = IntStream.range(-1, activity.options().size() * problem.horizon())
                    .boxed()
                    .toList();
            int option = schedule.options()[a];
            int value = option < 0 ? -1 : option * problem.horizon() + schedule.finish()[a];
            variables.add(new TwinVariable(schedule.alternatives().length + a, range, value));
        }
    }

    public HardSoftLongScore getScore() {
        return score;
    }

    public void setScore(HardSoftLongScore score) {
        this.score = score;
    }
}
