package no.samtakt.schedule.compact;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.valuerange.ValueRangeProvider;
import org.optaplanner.core.api.domain.variable.PlanningVariable;

/** The one entity of the search: it has a whole plan as its value, since most changes of single starts would break something. */
@PlanningEntity
public final class PlanEntity {

    private @Nullable CompactPlan plan;

    PlanEntity(@Nullable CompactPlan plan) {
        this.plan = plan;
    }

    /** Asked for by the solver; the moves make their own values. */
    @ValueRangeProvider(id = "plans")
    public List<CompactPlan> getRange() {
        return plan == null ? List.of() : List.of(plan);
    }

    @PlanningVariable(valueRangeProviderRefs = "plans")
    public @Nullable CompactPlan getPlan() {
        return plan;
    }

    public void setPlan(@Nullable CompactPlan plan) {
        this.plan = plan;
    }

    /** The value, which is never missing during the search. */
    CompactPlan plan() {
        if (plan == null) {
            throw new IllegalStateException("No plan yet");
        }
        return plan;
    }
}
