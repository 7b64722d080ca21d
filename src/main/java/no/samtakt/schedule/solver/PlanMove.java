package no.samtakt.schedule.solver;

import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.heuristic.move.AbstractMove;

/** Any number of choices and activities changed at once. Each appears at most once. */
final class PlanMove extends AbstractMove<Plan> {

    private final int[] choices;
    private final Integer[] alternatives;
    private final int[] activities;
    private final @Nullable Placement[] placements;

    PlanMove(int[] choices, Integer[] alternatives, int[] activities, @Nullable Placement[] placements) {
        this.choices = choices;
        this.alternatives = alternatives;
        this.activities = activities;
        this.placements = placements;
    }

    @Override
    public boolean isMoveDoable(ScoreDirector<Plan> director) {
        return choices.length + activities.length > 0;
    }

    @Override
    protected PlanMove createUndoMove(ScoreDirector<Plan> director) {
        Plan plan = director.getWorkingSolution();
        Integer[] oldAlternatives = new Integer[choices.length];
        for (int i = 0; i < choices.length; i++) {
            oldAlternatives[i] = plan.getChoices().get(choices[i]).getAlternative();
        }
        @Nullable Placement[] oldPlacements = new Placement[activities.length];
        for (int i = 0; i < activities.length; i++) {
            oldPlacements[i] = plan.getActivities().get(activities[i]).getPlacement();
        }
        return new PlanMove(choices, oldAlternatives, activities, oldPlacements);
    }

    @Override
    protected void doMoveOnGenuineVariables(ScoreDirector<Plan> director) {
        Plan plan = director.getWorkingSolution();
        for (int i = 0; i < choices.length; i++) {
            ChoiceEntity choice = plan.getChoices().get(choices[i]);
            director.beforeVariableChanged(choice, "alternative");
            choice.setAlternative(alternatives[i]);
            director.afterVariableChanged(choice, "alternative");
        }
        for (int i = 0; i < activities.length; i++) {
            ActivityEntity activity = plan.getActivities().get(activities[i]);
            director.beforeVariableChanged(activity, "placement");
            activity.setPlacement(placements[i]);
            director.afterVariableChanged(activity, "placement");
        }
    }

    @Override
    public String toString() {
        return "PlanMove of " + choices.length + " choices and " + activities.length + " activities";
    }
}
