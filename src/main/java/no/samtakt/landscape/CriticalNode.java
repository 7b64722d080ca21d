package no.samtakt.landscape;

/**
 * How much rests on one asset or national component.
 *
 * @param id asset id, or {@code EXT/<code>}
 * @param dependants number of assets that cannot work without it, directly or through others
 * @param score sum of the dependants' criticality (1 to 4 each)
 * @param articulation whether it is the only link between parts of the landscape, which fall apart without it
 */
public record CriticalNode(String id, int dependants, long score, boolean articulation) {}
