package no.samtakt.inventory.product;

import java.util.List;

/**
 * What a written product name is taken for.
 *
 * @param product name to use; the proposal is not used before it is decided: then it is the name as written, tidied, or empty
 *     when that name says too little to be compared between municipalities
 * @param vendor vendor to use; empty when not known
 * @param area code of the area the product belongs to; the stated one, else that of the product when it has just one
 * @param candidates products it may be, the most likely first
 * @param confidence percent, 0 to 100; of the product, or of the first candidate while it is only proposed
 * @param cluster number of municipalities that write it the same way or nearly so
 */
public record Resolution(
        Status status,
        String product,
        String vendor,
        String area,
        List<String> candidates,
        int confidence,
        int cluster) {
    public Resolution {
        candidates = List.copyOf(candidates);
    }
}
