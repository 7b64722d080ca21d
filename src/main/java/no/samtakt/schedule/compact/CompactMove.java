package no.samtakt.schedule.compact;

import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.heuristic.move.AbstractMove;

/** One plan for another. */
final class CompactMove extends AbstractMove<CompactSolution> {

    private final CompactPlan plan;

    CompactMove(CompactPlan plan) {
        this.plan = plan;
    }

    @Override
    public boolean isMoveDoable(ScoreDirector<CompactSolution> director) {
        return director.getWorkingSolution().getEntity().plan() != plan;
    }

    @Override
    protected CompactMove createUndoMove(ScoreDirector<CompactSolution> director) {
        return new CompactMove(director.getWorkingSolution().getEntity().plan());
    }

    @Override
    protected void doMoveOnGenuineVariables(ScoreDirector<CompactSolution> director) {
        PlanEntity entity = director.getWorkingSolution().getEntity();
        director.beforeVariableChanged(entity, "plan");
        entity.setPlan(plan);
        director.afterVariableChanged(entity, "plan");
    }

    @Override
    public String toString() {
        return "CompactMove to " + plan.makespan;
    }
}
