package no.samtakt.inventory;

import no.samtakt.common.Money;

/**
 * A step of a target's price list by volume: what each user or inhabitant beyond {@code from}, all members together, costs a year.
 *
 * @param from volume at which it begins, at least 0
 * @param price per unit and year, at least 0
 */
public record PriceTier(VolumeUnit unit, int from, Money price) {}
