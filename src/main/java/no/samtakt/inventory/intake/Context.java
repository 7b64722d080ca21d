package no.samtakt.inventory.intake;

import java.util.List;

/**
 * What is known apart from the files.
 *
 * @param municipalities names of the co-operation's members, so that they are recognised in cells, sheet and file names; may be
 *     empty
 * @param member name of the municipality a file is about when nothing in it says so; empty when not given
 */
public record Context(List<String> municipalities, String member) {

    /** Nothing is known. */
    public static final Context NONE = new Context(List.of(), "");

    public Context {
        municipalities = List.copyOf(municipalities);
    }
}
