package no.samtakt.schedule.compact;

import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.solution.PlanningEntityProperty;
import org.optaplanner.core.api.domain.solution.PlanningScore;
import org.optaplanner.core.api.domain.solution.PlanningSolution;
import org.optaplanner.core.api.domain.solution.cloner.SolutionCloner;
import org.optaplanner.core.api.score.buildin.simplelong.SimpleLongScore;

/** The planning solution: one plan; the score is its makespan, negative. */
@PlanningSolution(solutionCloner = CompactSolution.Cloner.class)
public final class CompactSolution {

    final CompactSearch search;
    private final PlanEntity entity;
    private @Nullable SimpleLongScore score;

    CompactSolution(CompactSearch search, CompactPlan plan) {
        this.search = search;
        entity = new PlanEntity(plan);
    }

    @PlanningEntityProperty
    public PlanEntity getEntity() {
        return entity;
    }

    @PlanningScore
    public @Nullable SimpleLongScore getScore() {
        return score;
    }

    public void setScore(@Nullable SimpleLongScore score) {
        this.score = score;
    }

    /** Copies the entity; plans are immutable and shared. */
    public static final class Cloner implements SolutionCloner<CompactSolution> {
        @Override
        public CompactSolution cloneSolution(CompactSolution original) {
            CompactSolution clone = new CompactSolution(original.search, original.entity.plan());
            clone.score = original.score;
            return clone;
        }
    }
}
