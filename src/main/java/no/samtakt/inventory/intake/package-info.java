/**
 * Lists as municipalities keep them, put into Samtakt's own layout: tables are found in sheets, their layout and columns
 * recognised, what the cells say normalised to what the reader of our own layout understands. Each cell remembers where it
 * was taken from; what cannot be understood is a problem, and no row is dropped without being counted.
 */
@NullMarked
package no.samtakt.inventory.intake;

import org.jspecify.annotations.NullMarked;
