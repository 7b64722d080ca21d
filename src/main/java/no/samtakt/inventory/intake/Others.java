package no.samtakt.inventory.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samtakt.catalogue.FunctionAreas;
import no.samtakt.common.SourceCell;
import no.samtakt.inventory.intake.Fields.Hit;
import no.samtakt.inventory.intake.MemberBooks.Book;
import no.samtakt.inventory.intake.MemberBooks.Entry;
import no.samtakt.inventory.intake.Work.Outcome;
import no.samtakt.inventory.sheet.CellParser;
import no.samtakt.inventory.sheet.Names;
import no.samtakt.inventory.sheet.RawCell;
import org.jspecify.annotations.Nullable;

/** Reads lists of staff, facts about municipalities, servers, and rows that are in our own layout already. */
final class Others {

    /** Working days of a full position in an ordinary month, after holidays: 1950 hours of 7.5 hours less five weeks, by 12. */
    private static final BigDecimal DAYS_PER_POSITION = new BigDecimal("19.5");

    /** What is proposed of a whole position for the work of the plan; the rest is daily work. General experience. */
    private static final BigDecimal SHARE_OF_POSITION = new BigDecimal("0.2");

    private final Work work;
    private final Index index;
    private final Values values;

    Others(Work work, Index index, Values values) {
        this.work = work;
        this.index = index;
        this.values = values;
    }

    private static String shown(Fields fields) {
        return fields.row().cells().firstEntry().getValue().text();
    }

    /** Whether a column says what somebody can give to projects, rather than the whole position. */
    static boolean forProjects(String header) {
        return Names.normal(header)
                .matches(
                        ".*(prosjekt|projekt|project|tilgjengelig|radighed|disponib|kapasitet|kapacitet|capacity|available|availability|beschikba|kan gi|kan bidra|bidrag).*");
    }

    /**
     * The role of the efforts that a written role means: of that name, or the only one of ICT staff; empty when there is none.
     * Staff of a service stand for that service only, and a list of ICT staff does not name them all: they stay as written.
     */
    private String knownRole(String written) {
        String kind = "";
        for (String word : Names.normal(written).split(" ")) {
            kind = kind.isEmpty() ? Words.find("roleKind", word).orElse("") : kind;
        }
        kind = Words.find("roleKind", written).orElse(kind);
        List<String> alike = new ArrayList<>();
        for (String role : work.context().roles()) {
            if (Names.normal(role).equals(Names.normal(written))) {
                return role;
            }
            String other = Words.find("roleKind", role).orElse("");
            if (!kind.isEmpty() && other.equals(kind)) {
                alike.add(role);
            }
        }
        return alike.size() == 1 ? alike.get(0) : "";
    }

    /** A person or role with a share of a position becomes days per month of the role. */
    Outcome staff(Fields fields, Book book) {
        Hit role = fields.first("staffing.role");
        Hit person = fields.first("staffing.person");
        if (role == null && person == null) {
            work.report("intake.name-missing", book.id(), fields.where("staffing.role"), shown(fields), "");
            return Outcome.REJECTED;
        }
        Hit named = role == null ? person : role;
        BigDecimal days = null;
        Hit from = null;
        for (String target :
                List.of("staffing.daysPerMonth", "staffing.percent", "staffing.fte", "staffing.hoursPerWeek")) {
            Hit hit = fields.first(target);
            BigDecimal found = hit == null ? null : days(target, hit);
            if (hit != null && found != null && days == null) {
                days = found;
                from = hit;
            } else if (hit != null && found == null && !Words.is("unknown", hit.text())) {
                work.report("intake.not-used", book.id(), hit.where(), hit.text(), "", "column:staffing.daysPerMonth");
            }
        }
        if (days == null || from == null || named == null) {
            work.report("intake.capacity-missing", book.id(), fields.where("staffing.percent"), shown(fields), "");
            return Outcome.REJECTED;
        }
        boolean whole = !from.column().target().equals("staffing.daysPerMonth")
                && !forProjects(from.column().header());
        BigDecimal full = days;
        days = whole ? days.multiply(SHARE_OF_POSITION).setScale(1, RoundingMode.HALF_EVEN) : days;
        Entry entry = new Entry("staffing", named.where());
        String known = role == null ? "" : knownRole(role.text());
        if (known.isEmpty() || known.equals(named.text())) {
            entry.put("role", named.cell(), named.where());
        } else {
            entry.put("role", known, named.where());
            work.report("intake.role-guess", book.id(), named.where(), named.text(), known);
        }
        Hit start = fields.first("staffing.from");
        Hit end = fields.first("staffing.until");
        if (start != null) {
            entry.put("from", values.day(start.cell(), book.id(), start.where()), start.where());
        } else {
            entry.put("from", "2000-01", named.where());
        }
        if (end != null && !CellParser.ongoing(end.cell())) {
            entry.put("until", values.day(end.cell(), book.id(), end.where()), end.where());
        }
        entry.put("daysPerMonth", Values.number(days), from.where());
        book.add(entry);
        if (whole) {
            work.report(
                    "intake.whole-position",
                    book.id(),
                    from.where(),
                    from.text(),
                    days.toPlainString(),
                    full.toPlainString());
        } else if (!from.column().target().equals("staffing.daysPerMonth")) {
            work.report("intake.interpreted", book.id(), from.where(), from.text(), days.toPlainString());
        }
        for (Hit hit : fields.all(ColumnMapping.KEEP)) {
            work.extra(new ExtraValue(
                    book.id(), "staffing", named.text(), hit.column().header(), hit.text(), hit.where()));
        }
        if (role != null && !known.isEmpty() && !known.equals(role.text())) {
            work.extra(
                    new ExtraValue(book.id(), "staffing", known, role.column().header(), role.text(), role.where()));
        }
        if (role != null && person != null) {
            work.extra(new ExtraValue(
                    book.id(), "staffing", named.text(), person.column().header(), person.text(), person.where()));
        }
        return Outcome.ACCEPTED;
    }

    private static @Nullable BigDecimal days(String target, Hit hit) {
        RawCell cell = hit.cell();
        if (cell.error() || cell.date() != null) {
            return null;
        }
        Matcher stated = Pattern.compile(
                        "(?i)(\\d{1,2}(?:[.,]\\d)?) ?(?:dager|dagsverk|dagar|dage|days|dgr|dv)\\b.*(?:mnd|md|måned|month|mån).*")
                .matcher(cell.text());
        if (stated.matches()) {
            return new BigDecimal(stated.group(1).replace(',', '.'));
        }
        String text = cell.text()
                .replaceFirst(
                        "(?i)\\s*(åv|årsverk|fte|årsværk|stilling(er)?|dager|dagsverk|dage|days|t|timer|hours)\\s*(/ ?(mnd|md|uke|week))?\\.?$",
                        "");
        Matcher times = Pattern.compile("(\\d{1,2}) ?[x×] ?(.+)").matcher(text);
        BigDecimal factor = BigDecimal.ONE;
        if (times.matches()) {
            factor = new BigDecimal(times.group(1));
            text = times.group(2);
        }
        RawCell bare = cell.number() == null ? RawCell.ofText(text) : cell;
        boolean percentSign = cell.percent() || text.contains("%");
        BigDecimal value = target.equals("staffing.percent") || percentSign
                ? CellParser.percent(bare).value()
                : CellParser.number(bare).value();
        if (value == null || value.signum() < 0) {
            return null;
        }
        BigDecimal days =
                switch (target) {
                    case "staffing.percent" -> !percentSign && value.compareTo(new BigDecimal("1.5")) <= 0
                            ? value.multiply(DAYS_PER_POSITION)
                            : value.movePointLeft(2).multiply(DAYS_PER_POSITION);
                    case "staffing.fte" -> percentSign || value.compareTo(BigDecimal.valueOf(20)) > 0
                            ? value.movePointLeft(2).multiply(DAYS_PER_POSITION)
                            : value.multiply(DAYS_PER_POSITION);
                    case "staffing.hoursPerWeek" -> value.multiply(DAYS_PER_POSITION)
                            .divide(new BigDecimal("37.5"), 4, RoundingMode.HALF_EVEN);
                    default -> percentSign ? value.movePointLeft(2).multiply(DAYS_PER_POSITION) : value;
                };
        return days.multiply(factor).setScale(1, RoundingMode.HALF_EVEN).stripTrailingZeros();
    }

    /** Facts about a municipality; later rows fill in what earlier ones lack. */
    Outcome facts(Fields fields, Book book) {
        Entry entry = book.entries("municipality").isEmpty()
                ? new Entry("municipality", fields.row().where())
                : book.entries("municipality").get(0);
        boolean fresh = book.entries("municipality").isEmpty();
        int taken = 0;
        for (String column : List.of("number", "inhabitants", "inhabitantsDate", "fte", "ictStaff")) {
            Hit hit = fields.first("municipality." + column);
            if (hit == null || Words.is("unknown", hit.text())) {
                continue;
            }
            taken++;
            if (entry.has(column)) {
                continue;
            }
            RawCell cell = column.equals("inhabitants") || column.equals("ictStaff")
                    ? values.count(hit.cell(), book.id(), hit.where())
                    : column.equals("fte") ? positions(hit.cell()) : hit.cell();
            if (cell != null) {
                entry.put(column, cell, hit.where());
            }
        }
        Hit employees = fields.first("municipality.employees");
        if (employees != null) {
            taken++;
            RawCell count = values.count(employees.cell(), book.id(), employees.where());
            if (count != null && !entry.has("fte") && !fields.has("municipality.fte")) {
                entry.put("fte", count, employees.where());
                work.report("intake.employees-as-fte", book.id(), employees.where(), employees.text(), "");
            } else {
                work.extra(new ExtraValue(
                        book.id(),
                        "municipality",
                        book.name(),
                        employees.column().header(),
                        employees.text(),
                        employees.where()));
            }
        }
        for (String target : List.of(ColumnMapping.KEEP, "municipality.users")) {
            for (Hit hit : fields.all(target)) {
                taken++;
                work.extra(new ExtraValue(
                        book.id(), "municipality", book.name(), hit.column().header(), hit.text(), hit.where()));
            }
        }
        if (taken == 0) {
            work.report("intake.nothing-stated", book.id(), fields.row().where(), shown(fields), "");
            return Outcome.REJECTED;
        }
        if (fresh) {
            Hit name = fields.first("municipality.name");
            entry.put("name", book.name(), name == null ? fields.row().where() : name.where());
            book.add(entry);
        }
        return Outcome.ACCEPTED;
    }

    private static RawCell positions(RawCell cell) {
        return cell.number() != null || cell.error()
                ? cell
                : RawCell.ofText(cell.text()
                        .replaceFirst("(?i)\\s*(åv|årsverk|fte|årsværk|årsarbetare)\\.?$", "")
                        .strip());
    }

    /** A server or component; the systems that run on it are said to. */
    Outcome server(Fields fields, Book book) {
        Hit name = fields.first("infrastructure.name");
        if (name == null || name.cell().error()) {
            work.report("intake.name-missing", book.id(), fields.where("infrastructure.name"), shown(fields), "");
            return Outcome.REJECTED;
        }
        for (Entry known : index.named(book, name.text())) {
            if (known.sheet().equals("infrastructure") && !fields.has("infrastructure.id")) {
                runs(fields, book, known);
                return Outcome.ACCEPTED;
            }
        }
        Entry entry = new Entry("infrastructure", name.where());
        Hit id = fields.first("infrastructure.id");
        String wanted = id == null || id.cell().error()
                ? MemberBooks.slug(name.text())
                : id.text().replaceAll("[;,\\r\\n]+", "-");
        entry.put("id", book.claim("infrastructure", wanted, entry), id == null ? name.where() : id.where());
        entry.put("name", name.cell(), name.where());
        AreaWords.Found area = work.areas().find(fields.text("infrastructure.role"));
        boolean infrastructure = List.of("IDM", "M365", "TEL", "NET", "SEC", "DC", "BKP", "CLI", "PRT", "INT")
                .contains(area.code());
        entry.put("type", infrastructure && area.confidence() >= 75 ? area.code() : "DC", name.where());
        copy(fields, entry, "product");
        for (String column : List.of("supportedUntil", "depreciatedUntil")) {
            Hit hit = fields.first("infrastructure." + column);
            if (hit != null && !Words.is("unknown", hit.text())) {
                entry.put(column, values.day(hit.cell(), book.id(), hit.where()), hit.where());
            }
        }
        for (String column : List.of("annualCost", "bookValue")) {
            Hit hit = fields.first("infrastructure." + column);
            RawCell amount = hit == null
                    ? null
                    : values.amount(hit.cell(), hit.column().unit(), null, null, book.id(), hit.where());
            if (hit != null && amount != null) {
                entry.put(column, amount, hit.where());
            }
        }
        copy(fields, entry, "skilledPersons");
        Systems.note(fields, entry, List.of("infrastructure.note"));
        book.add(entry);
        index.add(book, name.text(), entry);
        index.add(book, entry.text("id"), entry);
        runs(fields, book, entry);
        for (Hit hit : fields.all(ColumnMapping.KEEP)) {
            work.extra(new ExtraValue(
                    book.id(), "infrastructure", entry.text("id"), hit.column().header(), hit.text(), hit.where()));
        }
        return Outcome.ACCEPTED;
    }

    private static void copy(Fields fields, Entry entry, String column) {
        Hit hit = fields.first("infrastructure." + column);
        if (hit != null && !Words.is("unknown", hit.text())) {
            entry.put(column, hit.cell(), hit.where());
        }
    }

    private void runs(Fields fields, Book book, Entry server) {
        for (Hit hit : fields.all("infrastructure.application")) {
            for (String item : index.items(book, hit.text())) {
                if (Words.is("none", item) || Words.is("unknown", item)) {
                    continue;
                }
                Index.Target target = index.find(book, item);
                Entry system = target.found() && !target.guessed() ? book.find("systems", target.id()) : null;
                if (system == null || !system.sheet().equals("systems")) {
                    system = application(book, item, hit);
                }
                String before = system.text("runsOn");
                String id = server.text("id");
                if (!List.of(before.split(";")).contains(id)) {
                    system.put("runsOn", before.isEmpty() ? id : before + ";" + id, hit.where());
                }
            }
        }
    }

    private Entry application(Book book, String name, Hit hit) {
        Entry system = new Entry("systems", hit.where());
        Optional<String> told = work.context().products().findArea(name, "");
        AreaWords.Found area = told.map(own -> new AreaWords.Found(own, 100))
                .orElseGet(() -> work.areas().find(name));
        String id = book.claim("systems", MemberBooks.slug(name), system);
        system.put("id", id, hit.where());
        system.put("name", name, hit.where());
        system.put("product", name, hit.where());
        system.put("area", area.confidence() > 0 ? area.code() : FunctionAreas.UNCLASSIFIED, hit.where());
        book.add(system);
        index.add(book, name, system);
        index.add(book, id, system);
        work.report("intake.system-added", book.id(), hit.where(), name, id);
        return system;
    }

    /** A row of our own layout, taken over as it stands. */
    Outcome own(RowScan.Row row, FoundTable table, TableMapping mapping, Book book) {
        Entry entry = null;
        for (int i = 0; i < table.columns().size(); i++) {
            String target = mapping.columns().get(i).target();
            int dot = target.indexOf('.');
            RawCell cell = row.cell(table.columns().get(i).index());
            if (cell == null) {
                continue;
            }
            SourceCell where = row.where(table.columns().get(i).index());
            if (dot < 0) {
                work.extra(
                        new ExtraValue(book.id(), "", "", table.columns().get(i).header(), cell.text(), where));
                continue;
            }
            entry = entry == null ? new Entry(target.substring(0, dot), row.where()) : entry;
            entry.put(target.substring(dot + 1), cell, where);
        }
        if (entry == null) {
            return Outcome.SKIPPED;
        }
        if (entry.sheet().equals("systems") || entry.sheet().equals("infrastructure")) {
            book.claim(entry.sheet(), entry.text("id"), entry);
            index.add(book, entry.text("name"), entry);
            index.add(book, entry.text("id"), entry);
        } else if (entry.sheet().equals("contracts")) {
            book.claim("contracts", entry.text("contract"), entry);
            index.addContract(book, entry.text("contract"), entry);
        }
        book.add(entry);
        return Outcome.ACCEPTED;
    }

    /** The municipality a row of an own sheet of facts names; nothing when it names none. */
    static Optional<String> named(RowScan.Row row, FoundTable table, TableMapping mapping) {
        for (int i = 0; i < table.columns().size(); i++) {
            RawCell cell = row.cell(table.columns().get(i).index());
            if (mapping.columns().get(i).target().equals("municipality.name") && cell != null) {
                return Optional.of(cell.text());
            }
        }
        return Optional.empty();
    }
}
