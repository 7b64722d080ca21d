package no.samtakt.schedule.solver;

import java.util.List;
import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.valuerange.ValueRangeProvider;
import org.optaplanner.core.api.domain.variable.PlanningVariable;

/** A choice in the search: the alternative it takes. */
@PlanningEntity
public final class ChoiceEntity {

    private final int index;
    private final List<Integer> range;
    private Integer alternative;

    ChoiceEntity(int index, List<Integer> range, Integer alternative) {
        this.index = index;
        this.range = range;
        this.alternative = alternative;
    }

    /** Index in the problem. */
    public int index() {
        return index;
    }

    /** Every alternative. */
    @ValueRangeProvider(id = "alternatives")
    public List<Integer> getRange() {
        return range;
    }

    @PlanningVariable(valueRangeProviderRefs = "alternatives")
    public Integer getAlternative() {
        return alternative;
    }

    public void setAlternative(Integer alternative) {
        this.alternative = alternative;
    }

    ChoiceEntity copy() {
        return new ChoiceEntity(index, range, alternative);
    }
}
