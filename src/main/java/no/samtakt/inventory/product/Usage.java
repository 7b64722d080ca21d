package no.samtakt.inventory.product;

import no.samtakt.common.SourceCell;

/**
 * A product as a municipality writes it. Using a product is not the product: two municipalities' usages keep their own
 * contracts and costs also when they turn out to be of one product.
 *
 * @param member id of the municipality
 * @param written the product's name as written; never blank
 * @param area code of the function area; empty when not known
 * @param vendor as written; empty when not stated
 * @param where the cell
 */
public record Usage(String member, String written, String area, String vendor, SourceCell where) {}
