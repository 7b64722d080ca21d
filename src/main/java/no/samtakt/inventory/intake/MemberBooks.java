package no.samtakt.inventory.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import no.samtakt.common.SourceCell;
import no.samtakt.common.Texts;
import no.samtakt.inventory.sheet.Names;
import no.samtakt.inventory.sheet.RawBook;
import no.samtakt.inventory.sheet.RawCell;
import no.samtakt.inventory.sheet.RawSheet;
import no.samtakt.inventory.workbook.ColumnSpec;
import no.samtakt.inventory.workbook.SheetSpec;
import no.samtakt.inventory.workbook.WorkbookSchema;
import no.samtakt.inventory.workbook.WorkbookSchema.Kind;
import org.jspecify.annotations.Nullable;

/** The records made from foreign lists, by municipality and sheet of our own layout. */
final class MemberBooks {

    /** A value and the cell it was taken from. */
    record Taken(RawCell cell, SourceCell where) {}

    /** A record of a sheet of our own layout. */
    static final class Entry {
        private final String sheet;
        private final SourceCell where;
        private final Map<String, Taken> values = new LinkedHashMap<>();

        Entry(String sheet, SourceCell where) {
            this.sheet = sheet;
            this.where = where;
        }

        String sheet() {
            return sheet;
        }

        SourceCell where() {
            return where;
        }

        void put(String column, RawCell cell, SourceCell from) {
            values.put(column, new Taken(cell, from));
        }

        void put(String column, String text, SourceCell from) {
            if (!text.isBlank()) {
                values.put(column, new Taken(RawCell.ofText(text.strip()), from));
            }
        }

        void putIfAbsent(String column, String text, SourceCell from) {
            if (!values.containsKey(column)) {
                put(column, text, from);
            }
        }

        @Nullable
        Taken get(String column) {
            return values.get(column);
        }

        String text(String column) {
            Taken taken = values.get(column);
            return taken == null ? "" : taken.cell().text();
        }

        boolean has(String column) {
            return values.containsKey(column);
        }

        Map<String, Taken> values() {
            return values;
        }
    }

    /** The records of a municipality. */
    static final class Book {
        private final String id;
        private final String name;
        private final Map<String, List<Entry>> entries = new HashMap<>();
        private final Map<String, Entry> byId = new HashMap<>();

        Book(String id, String name) {
            this.id = id;
            this.name = name;
        }

        String id() {
            return id;
        }

        String name() {
            return name;
        }

        List<Entry> entries(String sheet) {
            return entries.computeIfAbsent(sheet, key -> new ArrayList<>());
        }

        void add(Entry entry) {
            entries(entry.sheet()).add(entry);
        }

        /** An id nobody has yet, made from the wanted one. */
        String claim(String sheet, String wanted, Entry entry) {
            String base = wanted.isBlank() ? "x" : wanted.strip();
            base = base.length() > 80
                    ? base.substring(0, base.offsetByCodePoints(0, 40)).strip()
                    : base;
            String scope = sheet.equals("infrastructure") ? "systems" : sheet;
            String id = base;
            for (int i = 2; byId.putIfAbsent(scope + "|" + Names.normalKeeping(id, "-_/."), entry) != null; i++) {
                id = base + "-" + i;
            }
            return id;
        }

        @Nullable
        Entry find(String sheet, String wanted) {
            return byId.get(
                    (sheet.equals("infrastructure") ? "systems" : sheet) + "|" + Names.normalKeeping(wanted, "-_/."));
        }
    }

    private final Map<String, Book> books = new TreeMap<>();

    /** The book of a municipality. */
    Book of(String name) {
        return books.computeIfAbsent(Names.memberId(name), id -> new Book(id, name));
    }

    List<Book> all() {
        return List.copyOf(books.values());
    }

    /** A stable id made from a name: letters, digits and hyphens. */
    static String slug(String name) {
        String slug = Names.normal(name).replace(' ', '-');
        return slug.length() > 60 ? slug.substring(0, slug.offsetByCodePoints(0, 30)) : slug;
    }

    /** The books in our own layout, sheets and headers with their Norwegian names. */
    List<RawBook> raw() {
        Texts texts = WorkbookSchema.texts(Locale.forLanguageTag("nb"));
        List<RawBook> raw = new ArrayList<>();
        for (Book book : books.values()) {
            List<RawSheet> sheets = new ArrayList<>();
            for (SheetSpec spec : WorkbookSchema.sheets(Kind.MEMBER)) {
                sheets.add(sheet(spec, book, texts));
            }
            raw.add(new RawBook(book.name().replaceAll("[\\\\/:*?\"<>|]", " ").strip() + ".xlsx", sheets));
        }
        return raw;
    }

    private static RawSheet sheet(SheetSpec spec, Book book, Texts texts) {
        RawSheet sheet = new RawSheet(texts.get("sheet." + spec.key()));
        List<ColumnSpec> columns = spec.columns();
        for (int i = 0; i < columns.size(); i++) {
            String label =
                    texts.get("column." + spec.key() + "." + columns.get(i).key());
            sheet.put(0, i, RawCell.ofText(label));
        }
        int row = 1;
        for (Entry entry : book.entries(spec.key())) {
            for (int i = 0; i < columns.size(); i++) {
                Taken taken = entry.get(columns.get(i).key());
                if (taken != null) {
                    sheet.put(row, i, taken.cell(), taken.where());
                } else {
                    sheet.setOrigin(row, i, entry.where());
                }
            }
            row++;
        }
        return sheet;
    }
}
