package no.samtakt.inventory.difference;

import no.samtakt.common.SourceCell;

/**
 * A difference between the newest list and what is known.
 *
 * @param member id of the municipality
 * @param sheet key of the sheet
 * @param id id of the row in that sheet
 * @param label name of the row for people
 * @param column key of the column; empty for a whole row
 * @param before text of the value; empty when none was stated
 * @param after text of the value; empty when none is stated
 * @param where the row or cell in the newest list; for a row that is gone, nowhere
 */
public record Change(
        Kind kind,
        String member,
        String sheet,
        String id,
        String label,
        String column,
        String before,
        String after,
        SourceCell where) {

    /** What happened. */
    public enum Kind {
        /** A row nobody knew. */
        ADDED,
        /** A row that the list had and has no more; it is kept until somebody says that it is gone. */
        REMOVED,
        /** A value that is another one now, and is taken over. */
        CHANGED,
        /** The same row under another name. */
        RENAMED,
        /** A value that the list has changed, but people have changed otherwise; theirs is kept. */
        CONFLICT
    }
}
