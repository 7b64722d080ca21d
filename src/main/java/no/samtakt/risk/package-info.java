/**
 * Risk points: what can go wrong in a go-live, what piles up in one month, what grows while old systems stay. Pure functions
 * that know no plan.
 *
 * <p>Points are held in hundredths (centi-points). Every constant here is an editable default and an estimate: the model makes
 * alternatives comparable, it does not predict incidents.
 */
@NullMarked
package no.samtakt.risk;

import org.jspecify.annotations.NullMarked;
