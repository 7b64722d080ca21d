package no.samtakt.inventory;

import java.time.YearMonth;
import java.util.List;
import no.samtakt.common.Money;
import no.samtakt.common.SourceCell;
import org.jspecify.annotations.Nullable;

/**
 * Something the members pay for together: an amount shared by a key, or a price times what each has. With neither, each member pays
 * the fixed amount, or the own cost, stated for it.
 *
 * @param key id of the key; empty for the key of its kind
 * @param amount per year, shared by the key; null when there is a price or amounts by member
 * @param price per unit of {@code priceBasis} and payment; null when there is an amount
 * @param paymentsPerYear payments of the price per year
 * @param from first month; null when not limited
 * @param until last month; null when not limited
 * @param host id of the member that does the work; empty when none
 * @param overheadBasisPoints paid to the host by the others on top, as a share of what is shared
 * @param floor least a member pays per year; null when none
 * @param cap most a member pays per year; null when none
 * @param group ids of the members that take part; empty for all
 * @param external paid by others than the members per year, before anything is shared
 * @param externalSource who pays that, as written
 */
public record CostElement(
        String id,
        String name,
        CostKind kind,
        String key,
        @Nullable Money amount,
        @Nullable Money price,
        ShareBasis priceBasis,
        int paymentsPerYear,
        @Nullable YearMonth from,
        @Nullable YearMonth until,
        String host,
        int overheadBasisPoints,
        @Nullable Money floor,
        @Nullable Money cap,
        PaymentTime paid,
        PartYear partYear,
        List<String> group,
        Money external,
        String externalSource,
        SourceCell where) {
    public CostElement {
        group = List.copyOf(group);
    }

    /** The same with another overhead to its host. */
    public CostElement withOverhead(int basisPoints) {
        return new CostElement(
                id,
                name,
                kind,
                key,
                amount,
                price,
                priceBasis,
                paymentsPerYear,
                from,
                until,
                host,
                basisPoints,
                floor,
                cap,
                paid,
                partYear,
                group,
                external,
                externalSource,
                where);
    }
}
