package no.samtakt.inventory.sheet;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The period a contract runs for, as one cell states it.
 *
 * @param start first day; null when not said
 * @param end last day without options; null when not said or when there is none
 * @param ongoing whether the cell says that there is no end
 * @param optionMonths the options in order, in months
 * @param rest what the cell says beside it and was not understood; empty when nothing
 */
public record ContractPeriod(
        @Nullable LocalDate start, @Nullable LocalDate end, boolean ongoing, List<Integer> optionMonths, String rest) {

    public ContractPeriod {
        optionMonths = List.copyOf(optionMonths);
    }

    /** Whether both ends are known, or that there is no end. */
    public boolean complete() {
        return ongoing || (start != null && end != null);
    }
}
