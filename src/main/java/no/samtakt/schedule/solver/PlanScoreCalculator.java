package no.samtakt.schedule.solver;

import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import org.optaplanner.core.api.score.calculator.IncrementalScoreCalculator;

/** Feeds the solver's variable changes to a {@link State} and reads the score from it. */
public final class PlanScoreCalculator implements IncrementalScoreCalculator<Plan, HardSoftLongScore> {

    private @Nullable State state;

    /** The state behind the score. */
    State state() {
        if (state == null) {
            throw new IllegalStateException("No working solution yet");
        }
        return state;
    }

    @Override
    public void resetWorkingSolution(Plan plan) {
        state = new State(plan.search.tables);
        state.load(plan.schedule());
    }

    @Override
    public void beforeVariableChanged(Object entity, String variable) {
        // the state knows what it had
    }

    @Override
    public void afterVariableChanged(Object entity, String variable) {
        if (entity instanceof ActivityEntity activity) {
            Placement placement = activity.getPlacement();
            if (placement == null) {
                state().set(activity.index(), -1, -1);
            } else {
                state().set(activity.index(), placement.option(), placement.finish());
            }
        } else if (entity instanceof ChoiceEntity choice) {
            state().choose(choice.index(), choice.getAlternative());
        }
    }

    @Override
    public void beforeEntityAdded(Object entity) {
        throw new UnsupportedOperationException("Entities are fixed");
    }

    @Override
    public void afterEntityAdded(Object entity) {
        throw new UnsupportedOperationException("Entities are fixed");
    }

    @Override
    public void beforeEntityRemoved(Object entity) {
        throw new UnsupportedOperationException("Entities are fixed");
    }

    @Override
    public void afterEntityRemoved(Object entity) {
        throw new UnsupportedOperationException("Entities are fixed");
    }

    @Override
    public HardSoftLongScore calculateScore() {
        return HardSoftLongScore.of(-state().hard(), -state().objective());
    }
}
