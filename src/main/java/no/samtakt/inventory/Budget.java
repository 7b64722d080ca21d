package no.samtakt.inventory;

import no.samtakt.common.Money;
import no.samtakt.common.SourceCell;

/** The most a member may spend one-off in a calendar year, nominal. */
public record Budget(String member, int year, Money ceiling, SourceCell where) {}
