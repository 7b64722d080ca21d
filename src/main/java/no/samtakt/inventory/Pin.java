package no.samtakt.inventory;

import java.time.YearMonth;
import no.samtakt.common.SourceCell;
import org.jspecify.annotations.Nullable;

/**
 * A decision already taken, which the planner must keep.
 *
 * @param subject an asset id, or an area code for the whole co-operation
 * @param target a target id, {@link #KEEP} to keep what is there, or an empty text to leave the target open
 * @param month go-live month of the asset's transition; null to leave it open
 */
public record Pin(String subject, String target, @Nullable YearMonth month, String reason, SourceCell where) {

    /** As target: the area keeps its local solutions. */
    public static final String KEEP = "KEEP";
}
