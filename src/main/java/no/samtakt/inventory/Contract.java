package no.samtakt.inventory;

import java.time.YearMonth;
import java.util.List;
import no.samtakt.common.Money;
import no.samtakt.common.SourceCell;
import org.jspecify.annotations.Nullable;

/**
 * An agreement of one member that covers one or more of its assets.
 *
 * @param id unique in the whole inventory: {@code <member id>/<id in the workbook>}
 * @param covers ids of the assets it covers; at least one
 * @param start first month; null when not known (already running)
 * @param end last month of the agreed period, before options; null for a running contract without an end
 * @param irrevocableUntil last month in which it cannot be terminated; null when it can always be
 * @param noticeMonths months of notice
 * @param noticeToEndOf calendar boundary the notice period runs to
 * @param optionMonths length of each option in months, in order, used ones included
 * @param optionsUsed how many of the options have been exercised, 0 ≤ used ≤ number of options; {@code end} includes them
 * @param optionPriceBasisPoints change of the price with each further option exercised
 * @param renewal what happens at the end when nobody acts
 * @param terminationFee paid when terminated before the end
 * @param annualPrice price per year
 * @param indexBasisPoints yearly price growth above general inflation
 * @param optionHolderIn agreements of others that this member may call off from
 * @param confidential whether the price may not be shown to other members
 * @param where the row it was read from
 */
public record Contract(
        String id,
        String member,
        String vendor,
        List<String> covers,
        @Nullable YearMonth start,
        @Nullable YearMonth end,
        @Nullable YearMonth irrevocableUntil,
        int noticeMonths,
        NoticeEnd noticeToEndOf,
        List<Integer> optionMonths,
        int optionsUsed,
        int optionPriceBasisPoints,
        Renewal renewal,
        Money terminationFee,
        Money annualPrice,
        int indexBasisPoints,
        Procurement procurement,
        List<OptionRight> optionHolderIn,
        boolean confidential,
        SourceCell where) {

    public Contract {
        covers = List.copyOf(covers);
        optionMonths = List.copyOf(optionMonths);
        optionHolderIn = List.copyOf(optionHolderIn);
        if (covers.isEmpty()) {
            throw new IllegalArgumentException("Contract " + id + " covers no asset");
        }
        if (optionsUsed < 0 || optionsUsed > optionMonths.size()) {
            throw new IllegalArgumentException(
                    "Contract " + id + " has used " + optionsUsed + " of " + optionMonths.size() + " options");
        }
    }
}
