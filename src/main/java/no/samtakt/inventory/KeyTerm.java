package no.samtakt.inventory;

import no.samtakt.common.SourceCell;

/**
 * One part of a sharing key.
 *
 * @param element id of the cost element whose figures count; empty for those that hold for all
 * @param weight its weight against the other parts of the key, any unit, positive
 */
public record KeyTerm(ShareBasis basis, String element, long weight, SourceCell where) {}
