/**
 * What a newer list says other than an older one, and how both come together with what people have changed in Samtakt's
 * workbooks in the meantime: rows are found again by stable keys, values merged one by one from three sides, and nothing that
 * somebody wrote by hand is overwritten.
 */
@NullMarked
package no.samtakt.inventory.difference;

import org.jspecify.annotations.NullMarked;
