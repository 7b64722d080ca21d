package no.samtakt.schedule.solver.twin;

import java.util.List;
import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.lookup.PlanningId;
import org.optaplanner.core.api.domain.valuerange.ValueRangeProvider;
import org.optaplanner.core.api.domain.variable.PlanningVariable;

/** A choice, valued by its alternative, or an activity, valued option × horizon + finish month, or −1 when absent. */
@PlanningEntity
public final class TwinVariable {

    @PlanningId
    private Integer id;

    private List<Integer> range;
    private Integer value;

    /** For the solver's cloning. */
    public TwinVariable() {}

    TwinVariable(int id, List<Integer> range, int value) {
        this.id = id;
        this.range = range;
        this.value = value;
    }

    public Integer getId() {
        return id;
    }

    @ValueRangeProvider(id = "range")
    public List<Integer> getRange() {
        return range;
    }

    @PlanningVariable(valueRangeProviderRefs = "range")
    public Integer getValue() {
        return value;
    }

    public void setValue(Integer value) {
        this.value = value;
    }
}
