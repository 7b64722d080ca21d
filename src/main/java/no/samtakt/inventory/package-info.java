/**
 * What each member has and what the co-operation has agreed: plain records, filled by
 * {@code inventory.workbook}, read by everything below it. No computation beyond look-ups.
 */
@NullMarked
package no.samtakt.inventory;

import org.jspecify.annotations.NullMarked;
