package no.samtakt.schedule.bound;

import no.samtakt.schedule.Schedule;

/**
 * What prices say of a good plan: hints for a search, promising nothing.
 *
 * @param prices minor units per unit, by resource and bucket; dear months are scarce
 * @param suggestion the relaxed plan: alternatives, options and months that are cheapest at these prices; may break rules
 * @param alternativeCosts by choice and alternative, what it costs above the cheapest; {@link Long#MAX_VALUE} where ruled out; an
 *     empty row where nothing is open
 */
@SuppressWarnings("ArrayRecordComponent")
public record Guide(long[][] prices, Schedule suggestion, long[][] alternativeCosts) {}
