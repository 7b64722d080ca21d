package no.samtakt.schedule.solver;

import java.util.ArrayList;
import java.util.List;
import no.samtakt.schedule.Schedule;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.solution.PlanningEntityCollectionProperty;
import org.optaplanner.core.api.domain.solution.PlanningScore;
import org.optaplanner.core.api.domain.solution.PlanningSolution;
import org.optaplanner.core.api.domain.solution.cloner.SolutionCloner;
import org.optaplanner.core.api.score.buildin.hardsoftlong.HardSoftLongScore;

/** The planning solution: all choices and activities. Hard score = −penalty of broken rules, soft score = −J. */
@PlanningSolution(solutionCloner = Plan.Cloner.class)
public final class Plan {

    final Search search;
    private final List<ChoiceEntity> choices;
    private final List<ActivityEntity> activities;
    private @Nullable HardSoftLongScore score;

    private Plan(Search search, List<ChoiceEntity> choices, List<ActivityEntity> activities) {
        this.search = search;
        this.choices = choices;
        this.activities = activities;
    }

    static Plan of(Search search, Schedule schedule) {
        List<ChoiceEntity> choices = new ArrayList<>();
        for (int c = 0; c < schedule.alternatives().length; c++) {
            choices.add(new ChoiceEntity(c, search.alternatives.get(c), schedule.alternatives()[c]));
        }
        List<ActivityEntity> activities = new ArrayList<>();
        for (int a = 0; a < schedule.options().length; a++) {
            activities.add(new ActivityEntity(
                    a, search.placements.get(a), search.placement(schedule.options()[a], schedule.finish()[a])));
        }
        return new Plan(search, choices, activities);
    }

    Schedule schedule() {
        int[] alternatives =
                choices.stream().mapToInt(ChoiceEntity::getAlternative).toArray();
        int[] options = new int[activities.size()];
        int[] finish = new int[activities.size()];
        for (int a = 0; a < options.length; a++) {
            Placement placement = activities.get(a).getPlacement();
            options[a] = placement == null ? Schedule.NEVER : placement.option();
            finish[a] = placement == null ? Schedule.NEVER : placement.finish();
        }
        return new Schedule(alternatives, options, finish);
    }

    @PlanningEntityCollectionProperty
    public List<ChoiceEntity> getChoices() {
        return choices;
    }

    @PlanningEntityCollectionProperty
    public List<ActivityEntity> getActivities() {
        return activities;
    }

    @PlanningScore
    public @Nullable HardSoftLongScore getScore() {
        return score;
    }

    public void setScore(@Nullable HardSoftLongScore score) {
        this.score = score;
    }

    /** Copies the entities; everything else is shared. */
    public static final class Cloner implements SolutionCloner<Plan> {
        @Override
        public Plan cloneSolution(Plan original) {
            List<ChoiceEntity> choices = new ArrayList<>(original.choices.size());
            for (ChoiceEntity choice : original.choices) {
                choices.add(choice.copy());
            }
            List<ActivityEntity> activities = new ArrayList<>(original.activities.size());
            for (ActivityEntity activity : original.activities) {
                activities.add(activity.copy());
            }
            Plan clone = new Plan(original.search, choices, activities);
            clone.score = original.score;
            return clone;
        }
    }
}
