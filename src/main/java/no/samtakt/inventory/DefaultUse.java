package no.samtakt.inventory;

import no.samtakt.common.Money;
import no.samtakt.common.SourceCell;

/**
 * A value that was not stated, for which a listed default is used.
 *
 * @param code code of the default, for instance {@code contract.notice-months}
 * @param member id of the member, or an empty text for the co-operation
 * @param where the empty cell
 * @param value the value used, as text
 * @param moneyPerYear the yearly amount that rests on it; zero when it concerns no money
 */
public record DefaultUse(String code, String member, SourceCell where, String value, Money moneyPerYear) {}
