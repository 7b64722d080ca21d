package no.samtakt.inventory.intake;

import java.util.List;
import no.samtakt.common.SourceCell;
import no.samtakt.inventory.intake.MemberBooks.Book;
import no.samtakt.inventory.intake.MemberBooks.Entry;
import no.samtakt.inventory.sheet.CellParser;
import no.samtakt.inventory.sheet.RawCell;
import org.jspecify.annotations.Nullable;

/** Rows without a name that only go on with what the row above them says: they go into the note of its system. */
final class SecondLines {

    private static final int LONGEST = 2000;

    private final Work work;
    private @Nullable Last last;

    /** The system read last, and where. */
    private record Last(Book book, Entry system, RowScan.Row row) {}

    SecondLines(Work work) {
        this.work = work;
    }

    /** Remembers what a row has become. */
    void follow(Book book, Entry system, RowScan.Row row) {
        last = new Last(book, system, row);
    }

    /** Takes a row without a name as the second line of the system above it; false when it says more than words. */
    boolean take(Fields fields, Book book) {
        Last above = last;
        boolean words = fields.row().cells().values().stream().allMatch(SecondLines::words);
        if (above == null || above.book() != book || !words || !fields.row().follows(above.row())) {
            return false;
        }
        List<String> more = fields.row().cells().values().stream()
                .map(cell -> cell.text().replaceAll("\\s+", " "))
                .toList();
        MemberBooks.Taken note = above.system().get("note");
        String text = (note == null ? "" : note.cell().text() + " · ") + String.join(" · ", more);
        SourceCell where = note == null ? fields.row().where() : note.where();
        above.system().put("note", text.length() > LONGEST ? text.substring(0, LONGEST) : text, where);
        last = new Last(book, above.system(), fields.row());
        String name = above.system().text("name");
        work.report("intake.continued", book.id(), fields.row().where(), String.join(" · ", more), "", name);
        return true;
    }

    private static boolean words(RawCell cell) {
        return cell.number() == null
                && cell.date() == null
                && !cell.error()
                && !cell.text().matches("(?s).*\\d{3}.*")
                && CellParser.number(cell).value() == null;
    }
}
