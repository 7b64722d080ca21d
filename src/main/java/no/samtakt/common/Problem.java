package no.samtakt.common;

import java.util.List;

/**
 * Something wrong or doubtful in users' data, as a value: collected, never thrown.
 *
 * <p>Holds codes and arguments, never sentences: the text bundles hold, per code, {@code problem.<code>} (what was found and
 * expected) and {@code problem.<code>.do} (what to do), with {@code {0}} = found, {@code {1}} = expected, {@code {2}…} = args.
 *
 * @param code stable dotted id, for instance {@code contract.end-before-start}
 * @param severity how much it matters
 * @param member id of the member it concerns, or an empty text for the co-operation
 * @param where the cell, row, sheet or file
 * @param found what was found, as written by the user; may be empty
 * @param expected what was expected, as a code or a value; may be empty
 * @param args further arguments of the text
 */
public record Problem(
        String code,
        Severity severity,
        String member,
        SourceCell where,
        String found,
        String expected,
        List<String> args) {

    public Problem {
        args = List.copyOf(args);
    }
}
