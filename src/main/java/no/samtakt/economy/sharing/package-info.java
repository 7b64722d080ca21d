/**
 * Who pays what of the common cost, and who is owed what for work: keys and mixes of keys, floors and caps, overhead to the host,
 * fees, part years, notice, external contributions, advances, hours delivered. Pure functions of months, amounts and what the members
 * have; knows no plan.
 *
 * <p>Exact integers throughout. Parts add up to the whole to the minor unit: largest remainder, ties to the lower member id. What
 * is missing in the data is a {@link no.samtakt.common.Problem}, found by {@link no.samtakt.economy.sharing.SharingChecks}; the rest is
 * shared all the same.
 */
@NullMarked
package no.samtakt.economy.sharing;

import org.jspecify.annotations.NullMarked;
