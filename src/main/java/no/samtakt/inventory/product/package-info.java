/**
 * One name per product across municipalities: names are normalised, looked up in a catalogue with other and former names, judged
 * by vendor and function area, compared for spelling, gathered where nobody knows them, and asked about once; what people
 * decide is remembered and wins. Never merges products of different areas, a suite with its modules, or names that say too
 * little.
 */
@NullMarked
package no.samtakt.inventory.product;

import org.jspecify.annotations.NullMarked;
