package no.samtakt.inventory;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import no.samtakt.common.Money;

/**
 * What the co-operation has agreed about sharing as a whole.
 *
 * @param keys key id by kind of cost; kinds without one are shared as common cost always is
 * @param noticeMonths notice a member gives before it leaves
 * @param hourRate paid for one hour delivered beyond one's share
 * @param toleranceCentiHours balances up to this are not settled, hundredths of an hour
 * @param hoursKey id of the key by which hours are to be delivered; empty for the key of projects
 * @param hoursPaid whether differences are paid for; otherwise they are evened out by work
 */
public record SharingTerms(
        Map<CostKind, String> keys,
        int noticeMonths,
        Money hourRate,
        long toleranceCentiHours,
        String hoursKey,
        boolean hoursPaid) {

    /** Nothing agreed. */
    public static final SharingTerms NONE = new SharingTerms(Map.of(), 0, Money.ZERO, 0, "", true);

    public SharingTerms {
        EnumMap<CostKind, String> copy = new EnumMap<>(CostKind.class);
        copy.putAll(keys);
        keys = Collections.unmodifiableMap(copy);
    }
}
