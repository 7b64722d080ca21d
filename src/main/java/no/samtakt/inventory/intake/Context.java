package no.samtakt.inventory.intake;

import java.util.List;
import java.util.Map;
import no.samtakt.inventory.product.ProductCatalogue;
import no.samtakt.inventory.product.ProductDecisions;
import no.samtakt.inventory.product.ProductResolver;
import no.samtakt.inventory.workbook.BookRows;

/**
 * What is known apart from the files.
 *
 * @param municipalities names of the co-operation's members, so that they are recognised in cells, sheet and file names; may be
 *     empty
 * @param member name of the municipality a file is about when nothing in it says so; empty when not given
 * @param areas what the co-operation calls its function areas: codes and names, each with the area's code
 * @param roles roles its efforts are stated in
 * @param currency ISO code of the currency it reckons in; empty when not known
 * @param products what names of products mean
 * @param present the members' workbooks as they are, by id of the municipality: what lists refer to may stand there
 */
public record Context(
        List<String> municipalities,
        String member,
        Map<String, String> areas,
        List<String> roles,
        String currency,
        ProductResolver products,
        Map<String, BookRows> present) {

    /** Nothing is known. */
    public static final Context NONE = new Context(List.of(), "");

    public Context {
        municipalities = List.copyOf(municipalities);
        areas = Map.copyOf(areas);
        roles = List.copyOf(roles);
        present = Map.copyOf(present);
    }

    /** Nothing is known of areas, roles and workbooks. */
    public Context(List<String> municipalities, String member) {
        this(
                municipalities,
                member,
                Map.of(),
                List.of(),
                "",
                new ProductResolver(ProductCatalogue.standard(), ProductDecisions.NONE),
                Map.of());
    }
}
