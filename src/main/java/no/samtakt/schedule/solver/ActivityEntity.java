package no.samtakt.schedule.solver;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.valuerange.ValueRangeProvider;
import org.optaplanner.core.api.domain.variable.PlanningVariable;

/** An activity in the search: its placement, null while absent. Knows its index only, never other entities. */
@PlanningEntity
public final class ActivityEntity {

    private final int index;
    private final List<Placement> range;
    private @Nullable Placement placement;

    ActivityEntity(int index, List<Placement> range, @Nullable Placement placement) {
        this.index = index;
        this.range = range;
        this.placement = placement;
    }

    /** Index in the problem. */
    public int index() {
        return index;
    }

    /** Every option in every month. */
    @ValueRangeProvider(id = "placements")
    public List<Placement> getRange() {
        return range;
    }

    @PlanningVariable(valueRangeProviderRefs = "placements", nullable = true)
    public @Nullable Placement getPlacement() {
        return placement;
    }

    public void setPlacement(@Nullable Placement placement) {
        this.placement = placement;
    }

    ActivityEntity copy() {
        return new ActivityEntity(index, range, placement);
    }
}
