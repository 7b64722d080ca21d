package no.samtakt.inventory.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import no.samtakt.inventory.workbook.ProblemCodes;
import org.jspecify.annotations.Nullable;

/** Makes records of systems, with the contract that stands on the same row. */
final class Systems {

    private static final String[] CONTRACT_FACTS = {
        "contracts.contract", "contracts.name", "contracts.start", "contracts.end", "contracts.duration",
        "contracts.boundUntil", "contracts.options", "contracts.notice", "contracts.renewal", "contracts.terminated"
    };

    /** What a cell that names several systems is said of each of them; the contract and its price are common. */
    private static final Set<String> OF_EACH = Set.of(
            "systems.area",
            "systems.hosting",
            "systems.users",
            "systems.owner",
            "systems.criticality",
            "systems.sociallyCritical",
            "systems.businessCritical",
            "systems.personalData",
            "systems.archiveDuty",
            "systems.lifecycle",
            "systems.description",
            "systems.note",
            "municipality.name");

    private static final List<String> SENSITIVITY = List.of("", "NONE", "ORDINARY", "SPECIAL");
    private static final Pattern IN_BRACKETS = Pattern.compile("(?s)(.{2,}?)\\s*\\(([^()]{2,40})\\)\\s*");

    /** What lists call a system that is out of use by. */
    private static final List<String> RETIRED_NAMES =
            List.of("systems.name", "systems.product", "systems.alias", "systems.id", "systems.uuid");

    /** What lists about the same system should agree on. */
    private static final Set<String> COMPARED = Set.of(
            "hosting", "users", "criticality", "personalData", "archiveDuty", "skilledPersons", "supportedUntil");

    /** A list in a cell that refers to other records, resolved when all tables are read. */
    record Pending(Book book, Entry from, Hit hit, String target) {}

    private final Work work;
    private final Index index;
    private final Values values;
    private final Contracts contracts;
    private final SystemAreas areas;
    private final List<Pending> pending = new ArrayList<>();
    private final Map<Entry, String> tableOf = new HashMap<>();
    private final SecondLines secondLines;

    Systems(Work work, Index index, Values values, Contracts contracts) {
        this.work = work;
        this.index = index;
        this.values = values;
        this.contracts = contracts;
        this.areas = new SystemAreas(work);
        this.secondLines = new SecondLines(work);
    }

    List<Pending> pending() {
        return pending;
    }

    /** Reads a row of a list of systems for a municipality; a cell that names several products gives as many systems. */
    Outcome read(Fields row, FoundTable table, Book book) {
        Fields fields = vendorInName(row);
        Hit name = name(fields);
        List<String> parts = name == null || name.cell().error() ? List.of() : several(name.text());
        if (name == null || parts.size() < 2) {
            return one(fields, table, book);
        }
        work.report("intake.cell-split", book.id(), name.where(), name.text(), String.join("; ", parts));
        String target = name.column().target();
        Outcome best = one(fields.with(target, renamed(name.cell(), parts.get(0)), other -> true), table, book);
        List<Entry> firsts = index.named(book, parts.get(0));
        for (String part : parts.subList(1, parts.size())) {
            Outcome outcome = one(fields.with(target, renamed(name.cell(), part), OF_EACH::contains), table, book);
            best = outcome == Outcome.ACCEPTED ? outcome : best;
            for (Entry first : firsts) {
                index.named(book, part).forEach(system -> contracts.alsoCover(book, first, system));
            }
        }
        return best;
    }

    /** With the name and its vendor apart where a cell holds both, as in "Gerica (Tietoevry)", and names on one line. */
    private Fields vendorInName(Fields fields) {
        Hit name = name(fields);
        if (name == null || name.cell().error() || name.text().length() > 120) {
            return fields;
        }
        if (name.text().matches("(?s).*\\R.*") && several(name.text()).isEmpty()) {
            String line = name.text().replaceAll("\\s+", " ");
            return vendorInName(fields.with(name.column().target(), renamed(name.cell(), line), target -> true));
        }
        Matcher both = IN_BRACKETS.matcher(name.text());
        boolean split = both.matches()
                && !fields.has("systems.vendor")
                && work.context().products().isVendor(both.group(2).strip());
        if (!split) {
            return fields;
        }
        RawCell vendor = RawCell.ofText(both.group(2).strip());
        return fields.with(
                        name.column().target(),
                        renamed(name.cell(), both.group(1).strip()),
                        target -> true)
                .plus("systems.vendor", name, vendor);
    }

    private static RawCell renamed(RawCell cell, String text) {
        return new RawCell(text, null, null, false, false, cell.look());
    }

    /** The systems a cell names: each line, and each part between signs where every part is a known product. */
    private List<String> several(String text) {
        var products = work.context().products();
        if (text.length() > 300 || products.isProduct(text.replace('\n', ' '))) {
            return List.of();
        }
        List<String> lines = parts(text, "[;\\n\\r|•]+");
        long known = lines.stream().filter(products::isProduct).count();
        boolean vendor = lines.stream().anyMatch(line -> products.isVendor(line) || line.startsWith("("));
        if (lines.size() >= 2 && known * 2 >= lines.size() && known > 0 && !vendor) {
            return lines;
        }
        for (String separator : List.of(",|;|/|\\+|&|\\n| og | and | och ", ", ", " / ", " \\+ ")) {
            List<String> pieces = parts(text, separator);
            if (pieces.size() >= 2 && pieces.stream().allMatch(products::isProduct)) {
                return pieces;
            }
        }
        return List.of();
    }

    private static List<String> parts(String text, String separator) {
        List<String> parts = new ArrayList<>();
        for (String part : text.split(separator)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    private Outcome one(Fields fields, FoundTable table, Book book) {
        Hit name = name(fields);
        if (name == null && secondLines.take(fields, book)) {
            return Outcome.ACCEPTED;
        }
        if (name == null) {
            SourceCell where = fields.where("systems.name");
            work.report("intake.name-missing", book.id(), where, shown(fields), "");
            return Outcome.REJECTED;
        }
        if (name.cell().error()) {
            work.report(
                    ProblemCodes.ofError(name.cell()), book.id(), name.where(), name.text(), "", "column:systems.name");
            return Outcome.REJECTED;
        }
        if (Words.is("none", name.text()) || Words.is("unknown", name.text())) {
            work.report("intake.none", book.id(), name.where(), name.text(), "");
            return Outcome.SKIPPED;
        }
        String kind = fields.text("systems.factSheetType");
        if (!kind.isEmpty() && Words.find("factSheet", kind).isEmpty()) {
            work.report("intake.other-kind", book.id(), fields.where("systems.factSheetType"), kind, "", name.text());
            return Outcome.SKIPPED;
        }
        if (Words.find("factSheet", kind).filter("COMPONENT"::equals).isPresent()) {
            return component(fields, table, book, name);
        }
        Hit status = fields.first("systems.lifecycle");
        Optional<String> phase = status == null ? Optional.empty() : Words.findPart("lifecycle", status.text());
        if (status != null && phase.filter("RETIRED"::equals).isPresent()) {
            work.report("intake.retired", book.id(), status.where(), status.text(), "", name.text());
            for (String target : RETIRED_NAMES) {
                fields.all(target).forEach(hit -> index.addRetired(book, hit.text()));
            }
            return Outcome.SKIPPED;
        }
        return system(fields, table, book, name, status, phase.orElse(""));
    }

    private static @Nullable Hit name(Fields fields) {
        for (String target : List.of("systems.name", "systems.product", "systems.alias")) {
            Hit hit = fields.first(target);
            if (hit != null) {
                return hit;
            }
        }
        return null;
    }

    private static String shown(Fields fields) {
        return fields.row().cells().firstEntry().getValue().text();
    }

    private Outcome component(Fields fields, FoundTable table, Book book, Hit name) {
        Entry entry = new Entry("infrastructure", name.where());
        entry.put("id", book.claim("infrastructure", localId(fields, name.text()), entry), name.where());
        entry.put("name", name.cell(), name.where());
        entry.put("type", "DC", name.where());
        note(fields, entry, List.of("systems.description", "systems.note"));
        book.add(entry);
        names(fields, book, entry, name);
        extras(fields, book, entry);
        return Outcome.ACCEPTED;
    }

    private String localId(Fields fields, String name) {
        Hit id = fields.first("systems.id");
        String written = id == null || id.cell().error() ? "" : id.text();
        written = written.replaceAll("[;,\\r\\n]+", "-").strip();
        boolean long36 = written.length() > 60;
        return written.isEmpty() || long36 ? MemberBooks.slug(name) : written;
    }

    private Outcome system(Fields fields, FoundTable table, Book book, Hit name, @Nullable Hit status, String phase) {
        String area = areas.of(fields, book, name);
        Entry same = same(fields, table, book, name, area);
        if (same != null) {
            return again(fields, table, book, same, name);
        }
        Entry entry = new Entry("systems", name.where());
        Hit id = fields.first("systems.id");
        String wanted = localId(fields, name.text());
        if (id == null && book.find("systems", wanted) != null) {
            wanted = wanted + "-" + area.toLowerCase(Locale.ROOT);
        }
        String claimed = book.claim("systems", wanted, entry);
        if (id != null && !claimed.equals(wanted)) {
            work.report("intake.id-again", book.id(), id.where(), wanted, claimed);
        }
        entry.put("id", claimed, id == null ? name.where() : id.where());
        entry.put("name", name.cell(), name.where());
        entry.put("area", area, SystemAreas.where(fields, name));
        fill(fields, book, entry, name);
        if (name.cell().look().struckThrough()) {
            work.report("intake.struck-through", book.id(), name.where(), name.text(), "");
        }
        if (status != null && phase.equals("ENDING")) {
            work.report("intake.ending", book.id(), status.where(), status.text(), "", name.text());
        }
        book.add(entry);
        secondLines.follow(book, entry, fields.row());
        tableOf.put(entry, place(table));
        names(fields, book, entry, name);
        lists(fields, book, entry);
        cost(fields, book, entry);
        extras(fields, book, entry);
        return Outcome.ACCEPTED;
    }

    private static String place(FoundTable table) {
        return table.file() + "\u0000" + table.sheetName() + "\u0000" + table.ordinal();
    }

    /** The record of the same system that is there already; null when this is a new one. */
    private @Nullable Entry same(Fields fields, FoundTable table, Book book, Hit name, String area) {
        String id = fields.text("systems.id");
        for (Entry entry : index.named(book, name.text())) {
            boolean system = entry.sheet().equals("systems")
                    && Names.normal(entry.text("name")).equals(Names.normal(name.text()));
            boolean sameArea = entry.text("area").equals(area)
                    || area.equals(FunctionAreas.UNCLASSIFIED)
                    || entry.text("area").equals(FunctionAreas.UNCLASSIFIED);
            boolean otherId = !id.isEmpty()
                    && place(table).equals(tableOf.get(entry))
                    && !entry.text("id")
                            .equals(id.replaceAll("[;,\\r\\n]+", "-").strip());
            if (system && sameArea && !otherId) {
                return entry;
            }
        }
        return null;
    }

    private Outcome again(Fields fields, FoundTable table, Book book, Entry same, Hit name) {
        boolean sameTable = place(table).equals(tableOf.get(same));
        boolean protocol = fields.has("systems.process");
        Entry other = new Entry("systems", name.where());
        other.put("area", same.text("area"), name.where());
        fill(fields, book, other, name);
        boolean differs = false;
        boolean more = false;
        for (Map.Entry<String, MemberBooks.Taken> value : other.values().entrySet()) {
            if (!same.has(value.getKey())) {
                more = true;
            } else if (!value.getKey().equals("area")
                    && !value.getKey().equals("note")
                    && !same.text(value.getKey()).equals(value.getValue().cell().text())) {
                differs = true;
            }
        }
        boolean contract = fields.hasAny(CONTRACT_FACTS) && contracts.differs(fields, book, same);
        boolean linked = fields.hasAny("systems.dependsOn", "systems.usedBy");
        if (sameTable && !protocol && differs && !contract) {
            Entry second = new Entry("systems", name.where());
            String id = book.claim("systems", localId(fields, name.text()), second);
            second.put("id", id, name.where());
            second.put("name", name.cell(), name.where());
            second.put("area", same.text("area"), SystemAreas.where(fields, name));
            fill(fields, book, second, name);
            book.add(second);
            tableOf.put(second, place(table));
            names(fields, book, second, name);
            lists(fields, book, second);
            cost(fields, book, second);
            extras(fields, book, second);
            work.report("intake.row-again", book.id(), name.where(), name.text(), id);
            return Outcome.ACCEPTED;
        }
        other.values().forEach((column, taken) -> {
            String before = same.text(column);
            if (!same.has(column)) {
                same.put(column, taken.cell(), taken.where());
            } else if (!sameTable
                    && COMPARED.contains(column)
                    && !before.equals(taken.cell().text())) {
                work.report(
                        "import.lists-differ",
                        book.id(),
                        taken.where(),
                        taken.cell().text(),
                        before,
                        same.text("name"),
                        same.where().toString());
            }
        });
        if (protocol) {
            raise(same, other);
        }
        if (contract) {
            cost(fields, book, same);
        }
        lists(fields, book, same);
        extras(fields, book, same);
        if (sameTable && !protocol && !contract && !more && !linked) {
            work.report(
                    "intake.row-duplicate",
                    book.id(),
                    name.where(),
                    name.text(),
                    same.where().toString());
            return Outcome.SKIPPED;
        }
        return Outcome.ACCEPTED;
    }

    /** Keeps the more sensitive of two statements about personal data. */
    private static void raise(Entry same, Entry other) {
        MemberBooks.Taken taken = other.get("personalData");
        if (taken != null
                && SENSITIVITY.indexOf(taken.cell().text()) > SENSITIVITY.indexOf(same.text("personalData"))) {
            same.put("personalData", taken.cell(), taken.where());
        }
    }

    private void names(Fields fields, Book book, Entry entry, Hit name) {
        index.add(book, name.text(), entry);
        index.add(book, entry.text("id"), entry);
        for (String target : List.of("systems.id", "systems.uuid", "systems.alias")) {
            for (Hit hit : fields.all(target)) {
                for (String part : hit.text().split("[;,\\n]")) {
                    index.add(book, part, entry);
                }
            }
        }
    }

    private void fill(Fields fields, Book book, Entry entry, Hit name) {
        String member = book.id();
        Hit product = fields.first("systems.product");
        entry.put(
                "product", product == null ? name.cell() : product.cell(), (product == null ? name : product).where());
        Hit vendor = fields.first("systems.vendor");
        vendor = vendor == null ? fields.first("systems.rightsHolder") : vendor;
        if (vendor != null && !Words.is("unknown", vendor.text())) {
            entry.put("vendor", vendor.cell(), vendor.where());
        }
        copy(fields, entry, "version");
        copy(fields, entry, "owner");
        copy(fields, entry, "moveGroup");
        copy(fields, entry, "earliest");
        copy(fields, entry, "latest");
        Hit hosting = fields.first("systems.hosting");
        if (hosting != null && Words.is("other", hosting.text())) {
            work.report("value.unknown", member, hosting.where(), hosting.text(), "", "column:systems.hosting");
        } else if (hosting != null) {
            entry.put("hosting", hosting(hosting), hosting.where());
        }
        Hit users = fields.first("systems.users");
        RawCell count = users == null ? null : values.count(users.cell(), member, users.where());
        if (users != null && count != null) {
            entry.put("users", count, users.where());
        }
        Hit skilled = fields.first("systems.skilledPersons");
        RawCell persons = skilled == null ? null : values.count(skilled.cell(), member, skilled.where());
        if (skilled != null && persons != null) {
            entry.put("skilledPersons", persons, skilled.where());
        }
        criticality(fields, entry);
        personalData(fields, entry);
        Hit archive = fields.first("systems.archiveDuty");
        if (archive != null) {
            entry.put("archiveDuty", values.choice("yesNo", archive.cell()), archive.where());
        }
        Hit end = fields.first("systems.supportedUntil");
        if (end != null && !Words.is("unknown", end.text()) && !CellParser.ongoing(end.cell())) {
            entry.put("supportedUntil", values.day(end.cell(), member, end.where()), end.where());
        }
        note(fields, entry, List.of("systems.alias", "systems.description", "systems.note"));
    }

    /** The hosting of a cell; a plain yes or no says whether it is in the cloud or local, as the header asks. */
    private RawCell hosting(Hit hit) {
        Optional<String> yes = Words.find("yesNo", hit.text());
        String header = Names.normal(hit.column().header());
        if (yes.isPresent() && header.matches(".*(saas|sky|cloud|moln|asp).*")) {
            return RawCell.ofText(yes.get().equals("YES") ? "VENDOR" : "LOCAL");
        }
        if (yes.isPresent() && header.matches(".*(lokal|on prem).*")) {
            return RawCell.ofText(yes.get().equals("YES") ? "LOCAL" : "VENDOR");
        }
        RawCell code = values.choice("hosting", hit.cell());
        if (code.equals(hit.cell())
                && hit.cell().number() == null
                && !hit.cell().error()) {
            for (String word : Names.normal(hit.text()).split(" ")) {
                Optional<String> found = word.length() < 3 ? Optional.empty() : Words.find("hosting", word);
                if (found.isPresent()) {
                    return RawCell.ofText(found.get());
                }
            }
        }
        if (code.equals(hit.cell()) && work.municipalities().find(hit.text()).isPresent()) {
            return RawCell.ofText("JOINT");
        }
        if (code.equals(hit.cell()) && work.context().products().isVendor(hit.text())) {
            return RawCell.ofText("VENDOR");
        }
        return code;
    }

    /** The most sensitive kind that any of its columns states. */
    private void personalData(Fields fields, Entry entry) {
        for (Hit data : fields.all("systems.personalData")) {
            RawCell kind = values.personalData(data.cell(), data.column().header());
            MemberBooks.Taken before = entry.get("personalData");
            boolean more = before == null
                    || SENSITIVITY.indexOf(kind.text())
                            > SENSITIVITY.indexOf(before.cell().text());
            if (more) {
                entry.put("personalData", kind, data.where());
            }
        }
    }

    private void criticality(Fields fields, Entry entry) {
        Hit hit = fields.first("systems.criticality");
        RawCell level = hit == null
                ? null
                : hit.column().unit().contains("hours")
                        ? hours(hit.cell())
                        : values.criticality(hit.cell(), hit.column().header());
        for (String flag : List.of("systems.sociallyCritical", "systems.businessCritical")) {
            Hit asked = fields.first(flag);
            boolean yes = asked != null
                    && Words.find("yesNo", asked.text()).filter("YES"::equals).isPresent();
            if (asked != null && yes && level == null) {
                level = RawCell.ofText(flag.equals("systems.sociallyCritical") ? "4" : "3");
                hit = asked;
            }
        }
        if (hit != null && level != null) {
            entry.put("criticality", level, hit.where());
        }
    }

    /** Hours without the system until it hurts: 4 at most, a day, three days, more. */
    private static RawCell hours(RawCell cell) {
        BigDecimal hours =
                cell.date() == null && !cell.error() ? CellParser.number(cell).value() : null;
        if (hours == null) {
            return cell;
        }
        int most = hours.min(BigDecimal.valueOf(1000)).intValue();
        return RawCell.ofText(most <= 4 ? "4" : most <= 24 ? "3" : most <= 72 ? "2" : "1");
    }

    private static void copy(Fields fields, Entry entry, String column) {
        Hit hit = fields.first("systems." + column);
        if (hit != null && !Words.is("unknown", hit.text())) {
            entry.put(column, hit.cell(), hit.where());
        }
    }

    static void note(Fields fields, Entry entry, List<String> targets) {
        List<String> parts = new ArrayList<>();
        SourceCell where = null;
        for (String target : targets) {
            for (Hit hit : fields.all(target)) {
                if (!hit.cell().error() && !parts.contains(hit.text())) {
                    parts.add(hit.text());
                    where = where == null ? hit.where() : where;
                }
            }
        }
        for (Map.Entry<Integer, RawCell> cell : fields.row().cells().entrySet()) {
            String comment = cell.getValue().look().comment();
            if (!comment.isBlank() && !parts.contains(comment.strip())) {
                parts.add(comment.strip());
                where = where == null ? fields.row().where(cell.getKey()) : where;
            }
        }
        for (String comment : fields.row().comments()) {
            if (!comment.isBlank() && !parts.contains(comment.strip())) {
                parts.add(comment.strip());
                where = where == null ? fields.row().where() : where;
            }
        }
        if (where != null) {
            String text = String.join(" · ", parts);
            entry.put("note", text.length() > 2000 ? text.substring(0, 2000) : text, where);
        }
    }

    private void lists(Fields fields, Book book, Entry entry) {
        for (String target : List.of("systems.dependsOn", "systems.usedBy", "systems.runsOn", "systems.contracts")) {
            for (Hit hit : fields.all(target)) {
                pending.add(new Pending(book, entry, hit, target));
            }
        }
    }

    /** What it costs: in the contract of the row, or outside contracts when the row says nothing about one. */
    private void cost(Fields fields, Book book, Entry entry) {
        BigDecimal users = number(entry.get("users"));
        if (fields.hasAny(CONTRACT_FACTS)) {
            contracts.ofSystem(fields, book, entry, users);
            total(fields, "systems.annualCost", book, entry, users);
        } else {
            total(fields, "contracts.annualPrice", book, entry, users);
            total(fields, "systems.annualCost", book, entry, users);
        }
    }

    private static @Nullable BigDecimal number(MemberBooks.@Nullable Taken taken) {
        return taken == null ? null : CellParser.number(taken.cell()).value();
    }

    private void total(Fields fields, String target, Book book, Entry entry, @Nullable BigDecimal users) {
        contracts.sum(fields, target, book, users, entry, "annualCost");
    }

    /** Values of columns our layout has no place for. */
    void extras(Fields fields, Book book, Entry entry) {
        for (String target : List.of(ColumnMapping.KEEP, "systems.process")) {
            for (Hit hit : fields.all(target)) {
                work.extra(new ExtraValue(
                        book.id(), entry.sheet(), entry.text("id"), hit.column().header(), hit.text(), hit.where()));
            }
        }
    }
}
