package no.samtakt.inventory.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import no.samtakt.catalogue.FunctionAreas;
import no.samtakt.common.SourceCell;
import no.samtakt.inventory.intake.MemberBooks.Book;
import no.samtakt.inventory.intake.MemberBooks.Entry;
import no.samtakt.inventory.intake.Work.Outcome;
import no.samtakt.inventory.sheet.CellParser;
import no.samtakt.inventory.sheet.Names;
import no.samtakt.inventory.sheet.RawCell;
import no.samtakt.inventory.workbook.ProblemCodes;
import org.jspecify.annotations.Nullable;

/** Reads matrices of function areas (or systems) by municipality: the product, and what else stands in its cell. */
final class Matrices {

    /** What a cell of a matrix says. */
    record Content(
            List<String> products,
            String vendor,
            @Nullable LocalDate end,
            @Nullable BigDecimal amount,
            boolean ongoing,
            String rest) {

        Content {
            products = List.copyOf(products);
        }
    }

    /** What a row says of all its cells. */
    private record Line(
            String area, String label, SourceCell where, boolean systems, String vendor, Figures figures, int scale) {}

    private final Work work;
    private final Index index;

    private static final Pattern USERS = Pattern.compile(
            " \\p{L}*(?:bruker|brukere|brukarar|bruger|brugere|brugerantal|anvandare|users?|lisenser|licenser|licences|licenses|gebruikers|nutzer|benutzer) ");
    private static final Pattern MONEY = Pattern.compile(
            " (?:\\p{L}*kostnad\\p{L}*|\\p{L}*kosten|costs?|kr|tkr|nok|dkk|sek|eur|mill|mnok|mkr|\\p{L}*pris\\p{L}*|\\p{L}*udgift\\p{L}*|\\p{L}*utgift\\p{L}*|\\p{L}*budsjett|\\p{L}*budget|\\p{L}*regnskap|\\p{L}*belop|\\p{L}*avgift\\p{L}*|omkostninger) ");

    Matrices(Work work, Index index) {
        this.work = work;
        this.index = index;
    }

    /** Reads a row: every filled cell under a municipality is a system of it. */
    Outcome row(RowScan.Row row, FoundTable table, TableMapping mapping) {
        RawCell label = null;
        RawCell second = null;
        SourceCell labelWhere = row.where();
        boolean systems = false;
        String vendor = "";
        for (int i = 0; i < table.columns().size(); i++) {
            String target = mapping.columns().get(i).target();
            RawCell cell = row.cell(table.columns().get(i).index());
            if (cell == null) {
                continue;
            }
            if (target.equals("systems.name") && !systems) {
                second = label;
                label = cell;
                labelWhere = row.where(table.columns().get(i).index());
                systems = true;
            } else if (target.equals("systems.area") && label == null) {
                label = cell;
                labelWhere = row.where(table.columns().get(i).index());
            } else if (target.equals("systems.area")) {
                second = cell;
            } else if (target.equals("systems.vendor")) {
                vendor = cell.text();
            }
        }
        String section = row.areaSection();
        if (label == null && section.isEmpty()) {
            work.report(
                    "intake.area-missing",
                    "",
                    row.where(),
                    row.cells().firstEntry().getValue().text(),
                    "");
            return Outcome.REJECTED;
        }
        String written = label == null ? section : label.text();
        boolean closer = !systems
                && second != null
                && work.areas().findWithin(second.text()).confidence() >= 75;
        String area = closer && second != null
                ? area(second.text(), written, labelWhere, false, "")
                : area(written, second == null ? section : second.text(), labelWhere, systems, vendor);
        Figures figures = systems ? figures(table) : Figures.UNCLEAR;
        int made = 0;
        for (int i = 0; i < table.columns().size(); i++) {
            FoundTable.Column column = table.columns().get(i);
            ColumnMapping meaning = mapping.columns().get(i);
            RawCell cell = row.cell(column.index());
            if (cell == null) {
                continue;
            }
            if (!meaning.target().equals("matrix.cell")) {
                if (meaning.target().equals(ColumnMapping.KEEP)) {
                    work.extra(
                            new ExtraValue("", "systems", "", column.header(), cell.text(), row.where(column.index())));
                }
                continue;
            }
            String written2 = column.sub().isEmpty() ? column.header() : column.sub();
            String name = work.municipalities().find(written2).orElse(written2);
            Book book = work.books().of(name);
            made += cell(
                    book,
                    cell,
                    row.where(column.index()),
                    new Line(area, written, labelWhere, systems, vendor, figures, scale(table, meaning)));
        }
        return made > 0 ? Outcome.ACCEPTED : Outcome.SKIPPED;
    }

    /** What the numbers of a matrix of systems are, as the texts over it say. */
    private enum Figures {
        USERS,
        MONEY,
        UNCLEAR
    }

    private static Figures figures(FoundTable table) {
        String said = " " + Names.normal(String.join(" ", table.titles())) + " ";
        boolean users = USERS.matcher(said).find();
        boolean money = MONEY.matcher(said).find();
        return users == money ? Figures.UNCLEAR : users ? Figures.USERS : Figures.MONEY;
    }

    /** Digits that amounts of a matrix are shifted by, as its titles or the header of the column state. */
    private static int scale(FoundTable table, ColumnMapping column) {
        String unit = column.unit();
        for (String title : table.titles()) {
            unit = unit.contains("tkr") || unit.contains("mill") ? unit : unit + " " + Headers.unitOfAmounts(title);
        }
        return unit.contains("tkr") ? 3 : unit.contains("mill") ? 6 : 0;
    }

    /** Takes a number under a municipality beside the name of a system; says when nothing tells what it is. */
    private int figure(Book book, RawCell cell, BigDecimal number, SourceCell where, Line line) {
        if (number.signum() == 0 && line.figures() != Figures.UNCLEAR) {
            return 0;
        }
        Entry entry = system(book, line.label(), line.label(), areaOf(line, line.label()), where);
        entry.putIfAbsent("vendor", line.vendor(), where);
        switch (line.figures()) {
            case USERS -> entry.putIfAbsent(
                    "users", number.setScale(0, RoundingMode.UP).toPlainString(), where);
            case MONEY -> {
                if (!entry.has("annualCost")) {
                    entry.put("annualCost", Values.number(number.movePointRight(line.scale())), where);
                }
            }
            case UNCLEAR -> {
                rest(entry, cell.text(), where);
                work.report("intake.not-used", book.id(), where, cell.text(), "", "target:matrix.cell");
            }
        }
        return 1;
    }

    private String area(String written, String section, SourceCell where, boolean systems, String vendor) {
        AreaWords.Found found = work.areas().findWithin(written);
        AreaWords.Found heading =
                section.isEmpty() ? AreaWords.Found.NONE : work.areas().findWithin(section);
        if (systems && heading.confidence() >= 75) {
            return heading.code();
        }
        Optional<String> told = systems ? work.context().products().findArea(written, vendor) : Optional.empty();
        if (told.isPresent()) {
            return told.get();
        }
        if (found.confidence() < 85 && heading.confidence() >= 85) {
            return heading.code();
        }
        if (found.confidence() == 0) {
            if (heading.confidence() > 0) {
                return heading.code();
            }
            return FunctionAreas.UNCLASSIFIED;
        }
        if (found.confidence() < 90) {
            work.report("intake.area-guess", "", where, written, "area:" + found.code());
        }
        return found.code();
    }

    private int cell(Book book, RawCell cell, SourceCell where, Line line) {
        String label = line.label();
        boolean systems = line.systems();
        if (cell.error()) {
            work.report(ProblemCodes.ofError(cell), book.id(), where, cell.text(), "", "column:systems.product");
            return 0;
        }
        if (Words.is("unknown", cell.text())) {
            work.report("value.unknown", book.id(), where, cell.text(), "", "column:systems.product");
            return 0;
        }
        BigDecimal number = cell.date() == null ? cell.number() : null;
        boolean one = number != null && number.compareTo(BigDecimal.ONE) == 0 && line.figures() == Figures.UNCLEAR;
        if (systems && number != null && !one) {
            return figure(book, cell, number, where, line);
        }
        boolean marked = Words.is("mark", cell.text()) && (systems || cell.number() == null);
        if (!marked
                && (Words.is("none", cell.text())
                        || Words.find("yesNo", cell.text()).filter("NO"::equals).isPresent())) {
            return 0;
        }
        if (systems) {
            Content content = marked ? new Content(List.of(), "", null, null, false, "") : content(cell);
            Entry entry = system(book, label, label, areaOf(line, label), where);
            entry.putIfAbsent("vendor", line.vendor(), where);
            contract(book, entry, content, cell, where);
            rest(entry, content.products().isEmpty() ? content.rest() : String.join(", ", content.products()), where);
            return 1;
        }
        if (marked || cell.number() != null) {
            work.report("intake.product-missing", book.id(), where, cell.text(), "", label);
            return 0;
        }
        Content content = content(cell);
        if (content.products().isEmpty()) {
            work.report("intake.product-missing", book.id(), where, cell.text(), "", label);
            return 0;
        }
        if (content.products().size() > 1) {
            work.report("intake.cell-split", book.id(), where, cell.text(), String.join("; ", content.products()));
        }
        int made = 0;
        for (String product : content.products()) {
            Entry entry = system(book, product, product, areaOf(line, product), where);
            if (made == 0) {
                entry.putIfAbsent("vendor", content.vendor(), where);
                contract(book, entry, content, cell, where);
                rest(entry, content.rest(), where);
            }
            if (cell.look().struckThrough()) {
                work.report("intake.struck-through", book.id(), where, product, "");
            }
            made++;
        }
        return made;
    }

    /** The area of the row, else the one the product surely belongs to. */
    private String areaOf(Line line, String product) {
        if (!line.area().equals(FunctionAreas.UNCLASSIFIED)) {
            return line.area();
        }
        Optional<String> told = work.context().products().findArea(product, "");
        if (told.isEmpty()) {
            work.report("intake.area-unknown", "", line.where(), line.label(), "");
        }
        return told.orElse(FunctionAreas.UNCLASSIFIED);
    }

    private static void rest(Entry entry, String rest, SourceCell where) {
        if (!rest.isBlank()) {
            entry.putIfAbsent("note", rest, where);
        }
    }

    private Entry system(Book book, String name, String product, String area, SourceCell where) {
        for (Entry entry : index.named(book, name)) {
            if (entry.sheet().equals("systems") && entry.text("area").equals(area)) {
                return entry;
            }
        }
        Entry entry = new Entry("systems", where);
        String slug = MemberBooks.slug(name);
        String wanted = book.find("systems", slug) == null ? slug : slug + "-" + area.toLowerCase(Locale.ROOT);
        entry.put("id", book.claim("systems", wanted, entry), where);
        entry.put("name", name, where);
        entry.put("area", area, where);
        entry.put("product", product, where);
        book.add(entry);
        index.add(book, name, entry);
        index.add(book, entry.text("id"), entry);
        return entry;
    }

    private void contract(Book book, Entry system, Content content, RawCell cell, SourceCell where) {
        if (content.end() == null && !content.ongoing()) {
            if (content.amount() != null && !system.has("annualCost")) {
                system.put("annualCost", Values.number(content.amount()), where);
            }
            return;
        }
        Entry entry = new Entry("contracts", where);
        String id = book.claim("contracts", "A-" + system.text("id"), entry);
        entry.put("contract", id, where);
        entry.put("covers", system.text("id"), where);
        entry.put(
                "end", content.end() == null ? RawCell.ofText(CellParser.ONGOING) : Values.date(content.end()), where);
        if (content.ongoing()) {
            entry.put("renewal", "TACIT", where);
        }
        if (content.amount() != null) {
            entry.put("annualPrice", Values.number(content.amount()), where);
        }
        book.add(entry);
        index.addContract(book, id, entry);
        work.report("intake.interpreted", book.id(), where, cell.text(), shown(content));
    }

    private static String shown(Content content) {
        List<String> parts = new ArrayList<>(content.products());
        if (content.end() != null) {
            parts.add(content.end().toString());
        }
        if (content.amount() != null) {
            parts.add(content.amount().toPlainString());
        }
        return String.join(" · ", parts);
    }

    /** Takes a cell such as {@code Visma Profil (utløper 31.12.26, 450')} apart. */
    static Content content(RawCell cell) {
        String text = cell.text();
        List<String> products = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        LocalDate end = null;
        BigDecimal amount = null;
        boolean ongoing = false;
        if (text.length() > 400 || cell.number() != null) {
            return new Content(products, "", null, cell.date() == null ? cell.number() : null, false, text);
        }
        String opened = text.replaceAll("[\\[{]", "(").replaceAll("[\\]}]", ")");
        List<String> outside = new ArrayList<>();
        List<String> inside = new ArrayList<>();
        int depth = 0;
        StringBuilder current = new StringBuilder();
        for (char c : (opened + ";").toCharArray()) {
            boolean cut = c == ';' || c == '\n' || c == '\r' || c == '(' || c == ')' || c == '|';
            if (cut) {
                (depth > 0 ? inside : outside).add(current.toString());
                current.setLength(0);
                depth = Math.max(0, depth + (c == '(' ? 1 : c == ')' ? -1 : 0));
            } else {
                current.append(c);
            }
        }
        for (String piece : split(outside)) {
            LocalDate date = end(piece);
            BigDecimal money = date == null ? money(piece) : null;
            if (date != null) {
                end = end == null ? date : end;
                String before = before(piece);
                if (!before.isBlank()) {
                    products.add(before);
                }
            } else if (money != null) {
                amount = amount == null ? money : amount;
            } else if (CellParser.ongoing(RawCell.ofText(piece))
                    || Words.find("renewal", piece).filter("TACIT"::equals).isPresent()) {
                ongoing = true;
            } else if (piece.matches("(?iu).*\\p{L}.*") && !Words.is("none", piece)) {
                products.add(piece.strip());
            } else if (!piece.isBlank()) {
                rest.add(piece.strip());
            }
        }
        for (String piece : split(inside)) {
            LocalDate date = end(piece);
            BigDecimal money = date == null ? money(piece) : null;
            if (date != null) {
                end = end == null ? date : end;
            } else if (money != null) {
                amount = amount == null ? money : amount;
            } else if (CellParser.ongoing(RawCell.ofText(piece))
                    || Words.find("renewal", piece).filter("TACIT"::equals).isPresent()) {
                ongoing = true;
            } else if (!piece.isBlank()) {
                rest.add(piece.strip());
            }
        }
        String vendor = "";
        for (int i = products.size() - 1; i >= 1 && vendor.isEmpty(); i--) {
            if (Words.is("vendor", products.get(i))) {
                vendor = products.remove(i);
            }
        }
        for (int i = 0; i < rest.size() && vendor.isEmpty(); i++) {
            if (Words.is("vendor", rest.get(i))) {
                vendor = rest.remove(i);
            }
        }
        return new Content(products, vendor, end, amount, ongoing, String.join(", ", rest));
    }

    private static List<String> split(List<String> parts) {
        List<String> pieces = new ArrayList<>();
        for (String part : parts) {
            for (String piece : part.split(",(?!\\d|-)|(?<=\\s)\\+(?=\\s)|\\s[–-]\\s")) {
                if (!piece.isBlank()) {
                    pieces.add(piece.strip());
                }
            }
        }
        return pieces;
    }

    private static @Nullable LocalDate end(String piece) {
        List<LocalDate> dates = Terms.dates(piece);
        if (!dates.isEmpty()) {
            return dates.get(dates.size() - 1);
        }
        String bare = piece.replaceFirst(
                "(?iu)^.*?(utløper|utløp|udløber|udløb|til|til og med|t\\.o\\.m\\.?|slutt|ut|exp\\.?|expires|until|avtale til|kontrakt til|löper ut|tom|ultimo|ult\\.?)\\s+",
                "");
        if (!bare.equals(piece) && bare.matches("20\\d\\d")) {
            return CellParser.date(RawCell.ofText(bare)).value();
        }
        return null;
    }

    private static String before(String piece) {
        String text = Terms.withoutDates(piece)
                .replaceAll(
                        "(?iu)\\b(utløper|utløp|udløber|udløb|avtale til|kontrakt til|til og med|til|t\\.o\\.m|tom|slutt|exp|expires|until|löper ut|avtale|kontrakt|ult|ultimo)\\b\\.?",
                        " ")
                .strip();
        return text.replaceAll("^[\\s:.,/-]+|[\\s:.,/-]+$", "").matches("(?u).*\\p{L}{2}.*")
                ? text.replaceAll("^[\\s:.,/-]+|[\\s:.,/-]+$", "").replaceAll("\\s+", " ")
                : "";
    }

    private static @Nullable BigDecimal money(String piece) {
        String plain = piece.toLowerCase(Locale.ROOT);
        boolean marked = plain.matches("(?s).*(kr|nok|dkk|sek|tkr|mill|mio|mnok|\\d ?k$|\\d ?'|,-|\\.-).*")
                && plain.matches("(?s).*\\d.*");
        boolean large = plain.matches("\\d{1,3}([ .\u00a0]\\d{3})+|\\d{5,9}");
        if (!marked && !large) {
            return null;
        }
        String bare = plain.replaceAll("(?s)(årlig|per år|pr\\.? år|/år|pr år|kostnad|pris)[: ]*", " ")
                .strip();
        return CellParser.number(RawCell.ofText(bare)).value();
    }

    /** The municipality of a group of columns; nothing for columns that belong to all. */
    static Optional<String> groupOf(Work work, FoundTable.Column column) {
        return column.group().isEmpty() || column.group().equals(column.sub())
                ? Optional.empty()
                : work.municipalities().find(column.group());
    }
}
