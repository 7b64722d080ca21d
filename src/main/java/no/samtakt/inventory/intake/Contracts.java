package no.samtakt.inventory.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.samtakt.catalogue.FunctionAreas;
import no.samtakt.common.SourceCell;
import no.samtakt.inventory.Dependency;
import no.samtakt.inventory.intake.Fields.Hit;
import no.samtakt.inventory.intake.MemberBooks.Book;
import no.samtakt.inventory.intake.MemberBooks.Entry;
import no.samtakt.inventory.intake.Work.Outcome;
import no.samtakt.inventory.sheet.CellParser;
import no.samtakt.inventory.sheet.ContractPeriod;
import no.samtakt.inventory.sheet.Names;
import no.samtakt.inventory.sheet.RawCell;
import org.jspecify.annotations.Nullable;

/** Makes records of contracts, from lists of contracts and from rows of systems. */
final class Contracts {

    private final Work work;
    private final Index index;
    private final Values values;

    Contracts(Work work, Index index, Values values) {
        this.work = work;
        this.index = index;
        this.values = values;
    }

    private static String clean(String id) {
        return id.replaceAll("[;,\\r\\n]+", "-").strip();
    }

    private static String wanted(Fields fields) {
        for (String target : List.of("contracts.contract", "contracts.id", "contracts.name")) {
            Hit hit = fields.first(target);
            boolean usable = hit != null
                    && !hit.cell().error()
                    && hit.text().length() <= 60
                    && hit.cell().date() == null
                    && !Words.is("yesNo", hit.text())
                    && !Words.is("none", hit.text())
                    && !Words.is("unknown", hit.text())
                    && !CellParser.unknown(hit.cell());
            if (hit != null && usable) {
                return target.equals("contracts.name") ? MemberBooks.slug(hit.text()) : clean(hit.text());
            }
        }
        return "";
    }

    /** Whether a row of a system states another contract than those the system has. */
    boolean differs(Fields fields, Book book, Entry system) {
        String id = wanted(fields);
        for (Entry contract : book.entries("contracts")) {
            if (!Set.of(contract.text("covers").split(";")).contains(system.text("id"))) {
                continue;
            }
            boolean sameId =
                    id.isEmpty() || Names.normal(contract.text("contract")).equals(Names.normal(id));
            Entry other = new Entry("contracts", fields.row().where());
            terms(fields, book.id(), other);
            boolean sameEnd = !other.has("end") || other.text("end").equals(contract.text("end"));
            if (sameId && sameEnd) {
                return false;
            }
        }
        return true;
    }

    /** The contract on the row of a system; rows of several systems with the same contract id give one contract. */
    void ofSystem(Fields fields, Book book, Entry system, @Nullable BigDecimal users) {
        Hit name = fields.first("contracts.name");
        String wanted = wanted(fields);
        boolean only = !fields.hasAny(
                "contracts.start",
                "contracts.end",
                "contracts.duration",
                "contracts.notice",
                "contracts.boundUntil",
                "contracts.options",
                "contracts.renewal",
                "contracts.terminated",
                "contracts.annualPrice");
        boolean none = wanted.isEmpty()
                && (name == null || Words.is("none", name.text()) || Words.is("yesNo", name.text()))
                && only;
        if (none) {
            return;
        }
        if (!wanted.isEmpty()) {
            Entry existing = book.find("contracts", wanted);
            if (existing != null && existing.sheet().equals("contracts") && compatible(fields, book, existing)) {
                cover(existing, system);
                addPrice(fields, book, existing, users);
                return;
            }
        }
        SourceCell where = fields.has("contracts.contract")
                ? fields.where("contracts.contract")
                : name != null ? name.where() : system.where();
        Entry entry = new Entry("contracts", where);
        String id = wanted.isEmpty() ? "A-" + system.text("id") : wanted;
        entry.put("contract", book.claim("contracts", id, entry), where);
        entry.put("covers", system.text("id"), system.where());
        MemberBooks.Taken vendor = system.get("vendor");
        if (vendor != null) {
            entry.put("vendor", vendor.cell(), vendor.where());
        }
        terms(fields, book.id(), entry);
        sum(fields, "contracts.annualPrice", book, users, entry, "annualPrice");
        book.add(entry);
        know(book, entry, name);
    }

    private void know(Book book, Entry entry, @Nullable Hit name) {
        index.addContract(book, entry.text("contract"), entry);
        if (name != null) {
            index.addContract(book, name.text(), entry);
        }
    }

    private boolean compatible(Fields fields, Book book, Entry existing) {
        Entry other = new Entry("contracts", fields.row().where());
        terms(fields, book.id(), other);
        return !other.has("end") || !existing.has("end") || other.text("end").equals(existing.text("end"));
    }

    private static void cover(Entry contract, Entry system) {
        Set<String> covers = new LinkedHashSet<>();
        for (String id : contract.text("covers").split(";")) {
            if (!id.isBlank()) {
                covers.add(id.strip());
            }
        }
        covers.add(system.text("id"));
        MemberBooks.Taken first = contract.get("covers");
        contract.put("covers", String.join(";", covers), first == null ? system.where() : first.where());
    }

    private void addPrice(Fields fields, Book book, Entry existing, @Nullable BigDecimal users) {
        Entry other = new Entry("contracts", fields.row().where());
        sum(fields, "contracts.annualPrice", book, users, other, "annualPrice");
        MemberBooks.Taken price = other.get("annualPrice");
        if (price == null) {
            return;
        }
        MemberBooks.Taken before = existing.get("annualPrice");
        BigDecimal first =
                before == null ? null : CellParser.number(before.cell()).value();
        BigDecimal more = CellParser.number(price.cell()).value();
        if (before == null || first == null) {
            existing.put("annualPrice", price.cell(), price.where());
        } else if (more != null && more.compareTo(first) != 0) {
            existing.put("annualPrice", Values.number(first.add(more)), before.where());
        }
    }

    /** Adds up the columns of a target, each with its own unit. */
    void sum(Fields fields, String target, Book book, @Nullable BigDecimal users, Entry entry, String column) {
        BigDecimal sum = null;
        RawCell only = null;
        List<Hit> hits = fields.all(target);
        for (Hit hit : hits) {
            RawCell amount =
                    values.amount(hit.cell(), hit.column().unit(), users, inhabitants(book), book.id(), hit.where());
            if (amount == null) {
                continue;
            }
            BigDecimal value = amount.error() ? null : CellParser.number(amount).value();
            only = only == null || (sum == null && value != null) ? amount : only;
            if (value == null && hits.size() > 1) {
                work.report("intake.not-used", book.id(), hit.where(), hit.text(), "", "column:contracts.annualPrice");
            }
            sum = value == null ? sum : sum == null ? value : sum.add(value);
        }
        if (only != null) {
            BigDecimal total = hits.size() > 1 ? sum : null;
            MemberBooks.Taken before = entry.get(column);
            if (before == null) {
                entry.put(
                        column,
                        total == null ? only : Values.number(total),
                        hits.get(0).where());
            }
        }
    }

    private static @Nullable BigDecimal inhabitants(Book book) {
        for (Entry facts : book.entries("municipality")) {
            MemberBooks.Taken taken = facts.get("inhabitants");
            if (taken != null) {
                return CellParser.number(taken.cell()).value();
            }
        }
        return null;
    }

    /** Reads a row of a list of contracts for a municipality. */
    Outcome read(Fields fields, Book book) {
        Hit name = fields.first("contracts.name");
        Hit status = fields.first("contracts.status");
        if (status != null && Words.findPart("contractStatus", status.text()).isPresent()) {
            String shown = name == null ? wanted(fields) : name.text();
            work.report("intake.retired", book.id(), status.where(), status.text(), "", shown);
            return Outcome.SKIPPED;
        }
        String wanted = wanted(fields);
        Hit systems = fields.first("contracts.covers");
        if (wanted.isEmpty() && systems != null) {
            wanted = MemberBooks.slug(systems.text().split("[;,\\n]")[0]);
        }
        Hit vendor = fields.first("contracts.vendor");
        if (wanted.isEmpty() && name != null) {
            wanted = MemberBooks.slug(name.text());
        }
        if (wanted.isEmpty()
                && vendor != null
                && fields.hasAny(
                        "contracts.end", "contracts.start", "contracts.annualPrice", "contracts.description")) {
            wanted = MemberBooks.slug(vendor.text());
        }
        if (wanted.isEmpty()) {
            String shown = fields.row().cells().firstEntry().getValue().text();
            work.report("intake.name-missing", book.id(), fields.where("contracts.name"), shown, "");
            return Outcome.REJECTED;
        }
        Entry entry = new Entry("contracts", fields.row().where());
        terms(fields, book.id(), entry);
        sum(fields, "contracts.annualPrice", book, null, entry, "annualPrice");
        List<Entry> before = name == null ? index.contracts(book, wanted) : index.contracts(book, name.text());
        for (Entry existing : before) {
            boolean nothingNew = entry.values().entrySet().stream().allMatch(value -> existing.text(value.getKey())
                    .equals(value.getValue().cell().text()));
            if (nothingNew && systems == null) {
                work.report(
                        "intake.row-duplicate",
                        book.id(),
                        fields.row().where(),
                        name == null ? wanted : name.text(),
                        existing.where().toString());
                return Outcome.SKIPPED;
            }
        }
        SourceCell where = name != null ? name.where() : fields.row().where();
        if (vendor != null && !Words.is("unknown", vendor.text())) {
            entry.put("vendor", vendor.cell(), vendor.where());
        }
        if (!covers(fields, book, entry, name, wanted, where)) {
            work.report("intake.contract-retired", book.id(), where, name == null ? wanted : name.text(), "");
            return Outcome.SKIPPED;
        }
        String claimed = book.claim("contracts", wanted, entry);
        entry.put("contract", claimed, where);
        book.add(entry);
        know(book, entry, name);
        for (Hit hit : fields.all(ColumnMapping.KEEP)) {
            work.extra(
                    new ExtraValue(book.id(), "contracts", claimed, hit.column().header(), hit.text(), hit.where()));
        }
        if (name != null && !Names.normal(name.text()).equals(Names.normal(claimed))) {
            work.extra(new ExtraValue(
                    book.id(), "contracts", claimed, name.column().header(), name.text(), name.where()));
        }
        return Outcome.ACCEPTED;
    }

    /** Fills in what the contract covers; false when that is nothing but systems out of use. */
    private boolean covers(Fields fields, Book book, Entry entry, @Nullable Hit name, String wanted, SourceCell where) {
        Set<String> ids = new LinkedHashSet<>();
        boolean over = false;
        SourceCell from = where;
        for (Hit hit : fields.all("contracts.coversUuid")) {
            for (String item : hit.text().split("[;,\\s]+")) {
                index.named(book, item).forEach(found -> ids.add(found.text("id")));
            }
        }
        for (Hit hit : ids.isEmpty() ? fields.all("contracts.covers") : List.<Hit>of()) {
            from = hit.where();
            for (String item : index.items(book, hit.text())) {
                if (Words.is("unknown", item) || Words.is("none", item)) {
                    continue;
                }
                if (index.retired(book, item)) {
                    over = true;
                    continue;
                }
                Index.Target target = index.find(book, item);
                if (target.found() && !target.id().startsWith(Dependency.EXTERNAL_PREFIX)) {
                    ids.add(target.id());
                    if (target.guessed()) {
                        work.report("intake.reference-guess", book.id(), hit.where(), item, target.id());
                    }
                } else {
                    ids.add(systemOf(fields, book, item, hit.where(), "intake.system-added"));
                }
            }
        }
        if (ids.isEmpty() && over) {
            return false;
        }
        if (ids.isEmpty()) {
            String title = name == null ? wanted : name.text();
            Optional<Entry> known = index.within(book, title);
            if (known.isPresent()) {
                ids.add(known.get().text("id"));
                work.report(
                        "intake.reference-guess",
                        book.id(),
                        where,
                        title,
                        known.get().text("id"));
            } else {
                ids.add(systemOf(fields, book, title, where, "intake.system-guessed"));
            }
        }
        entry.put("covers", String.join(";", ids), from);
        return true;
    }

    /** A system nobody has listed, made from what its contract says. */
    private String systemOf(Fields fields, Book book, String written, SourceCell where, String code) {
        Entry system = new Entry("systems", where);
        String name = written.replaceAll("\\s+", " ").strip();
        AreaWords.Found area = AreaWords.Found.NONE;
        for (Hit hit : fields.all("systems.area")) {
            area = work.areas().findWithin(hit.text());
        }
        if (area.confidence() < 70) {
            area = work.context()
                    .products()
                    .findArea(name, fields.text("contracts.vendor"))
                    .map(told -> new AreaWords.Found(told, 100))
                    .orElseGet(() -> work.areas().find(name + " " + fields.row().areaSection()));
        }
        String id = book.claim("systems", MemberBooks.slug(name), system);
        system.put("id", id, where);
        system.put("name", name, where);
        system.put("area", area.confidence() < 70 ? FunctionAreas.UNCLASSIFIED : area.code(), where);
        system.put("product", name, where);
        Hit vendor = fields.first("contracts.vendor");
        if (vendor != null) {
            system.put("vendor", vendor.cell(), vendor.where());
        }
        book.add(system);
        index.add(book, name, system);
        index.add(book, id, system);
        work.report(code, book.id(), where, name, id);
        return id;
    }

    /** Dates, durations, options, notice and renewal of a row. */
    private void terms(Fields fields, String member, Entry entry) {
        Hit start = fields.first("contracts.start");
        if (start != null && !Words.is("unknown", start.text())) {
            ContractPeriod whole =
                    plainDay(start) ? null : CellParser.period(start.cell()).value();
            if (whole == null || !whole.complete() || !Periods.put(work, member, start, entry)) {
                entry.put("start", first(start, member), start.where());
            }
        }
        Hit end = fields.first("contracts.end");
        boolean whole = end != null && !plainDay(end) && Periods.put(work, member, end, entry);
        if (end != null && !whole && !Words.is("unknown", end.text())) {
            List<LocalDate> dates = plainDay(end) ? List.of() : Terms.dates(end.text());
            if (dates.size() == 2 && dates.get(0).isBefore(dates.get(1)) && !entry.has("start")) {
                entry.put("start", Values.date(dates.get(0)), end.where());
            }
            entry.put("end", values.day(end.cell(), member, end.where()), end.where());
            String rest = dates.isEmpty() ? "" : Terms.withoutDates(end.text());
            if (rest.matches("(?is).*(opsjon|option|forleng).*")) {
                options(Terms.optionLengths(rest, ""), end, entry);
            }
        }
        Hit bound = fields.first("contracts.boundUntil");
        if (bound != null && !Words.is("unknown", bound.text())) {
            entry.put("boundUntil", values.day(bound.cell(), member, bound.where()), bound.where());
        }
        optionsAndDuration(fields, member, entry);
        notice(fields, member, entry);
        Hit renewal = fields.first("contracts.renewal");
        if (renewal != null) {
            entry.put("renewal", values.choice("renewal", renewal.cell()), renewal.where());
        } else if (end != null && CellParser.ongoing(end.cell())) {
            entry.put("renewal", "TACIT", end.where());
        }
        terminated(fields, member, entry);
        for (String column : List.of("index", "confidential", "terminationFee", "optionsUsed")) {
            Hit hit = fields.first("contracts." + column);
            if (hit != null) {
                RawCell cell = column.equals("confidential") ? values.choice("yesNo", hit.cell()) : hit.cell();
                boolean percent = !column.equals("index") || cell.text().matches(".*\\d.*");
                if (percent) {
                    entry.put(column, cell, hit.where());
                }
            }
        }
        Hit procurement = fields.first("contracts.procurement");
        if (procurement != null) {
            Optional<String> code = Words.findPart("procurement", procurement.text());
            if (code.isPresent()) {
                entry.put("procurement", code.get(), procurement.where());
            } else {
                work.report(
                        "intake.not-used",
                        member,
                        procurement.where(),
                        procurement.text(),
                        "",
                        "column:contracts.procurement");
            }
        }
    }

    /** Whether a cell is a day or a month and nothing more, or says that there is no end. */
    private static boolean plainDay(Hit hit) {
        return hit.cell().error()
                || hit.cell().date() != null
                || hit.cell().number() != null
                || CellParser.ongoing(hit.cell())
                || CellParser.date(hit.cell()).value() != null;
    }

    private RawCell first(Hit start, String member) {
        if (start.cell().error() || start.cell().date() != null) {
            return start.cell();
        }
        LocalDate day = CellParser.start(start.cell()).value();
        if (day != null) {
            boolean same = day.equals(CellParser.date(start.cell()).value());
            if (!same) {
                work.report("intake.interpreted", member, start.where(), start.text(), day.toString());
            }
            return same ? start.cell() : Values.date(day);
        }
        List<LocalDate> dates = Terms.dates(start.text());
        return dates.isEmpty() ? values.day(start.cell(), member, start.where()) : Values.date(dates.get(0));
    }

    private static void options(List<Integer> options, Hit hit, Entry entry) {
        if (!options.isEmpty() && !entry.has("options")) {
            entry.put("options", RawCell.ofText(Terms.written(options)), hit.where());
        }
    }

    private void optionsAndDuration(Fields fields, String member, Entry entry) {
        Hit option = fields.first("contracts.options");
        if (option != null) {
            List<Integer> lengths = option.cell().error()
                    ? List.of()
                    : Terms.options(option.cell(), option.column().unit());
            boolean none = Words.is("none", option.text()) || Words.is("unknown", option.text());
            if (!lengths.isEmpty()) {
                options(lengths, option, entry);
            } else if (!none) {
                work.report("intake.not-used", member, option.where(), option.text(), "", "column:contracts.options");
            }
        }
        Hit duration = fields.first("contracts.duration");
        if (duration == null || Words.is("unknown", duration.text())) {
            return;
        }
        if (Periods.put(work, member, duration, entry)) {
            return;
        }
        List<LocalDate> dates = Terms.dates(duration.text());
        Terms.Duration length = dates.isEmpty()
                ? Terms.duration(duration.cell(), duration.column().unit())
                : null;
        Optional<String> word = Words.findPart("renewal", duration.text());
        if (dates.size() >= 2) {
            entry.values().putIfAbsent("start", new MemberBooks.Taken(Values.date(dates.get(0)), duration.where()));
            entry.values()
                    .putIfAbsent(
                            "end", new MemberBooks.Taken(Values.date(dates.get(dates.size() - 1)), duration.where()));
            work.report(
                    "intake.interpreted",
                    member,
                    duration.where(),
                    duration.text(),
                    dates.get(0) + " – " + dates.get(dates.size() - 1));
            String rest = Terms.withoutDates(duration.text());
            if (rest.matches("(?is).*(opsjon|option|optie|forleng|forläng|verläng|verleng|extension|\\+).*")) {
                List<Integer> lengths = Terms.optionLengths(rest, "");
                options(lengths, duration, entry);
                if (lengths.isEmpty()) {
                    work.report(
                            "intake.not-used", member, duration.where(), rest.strip(), "", "column:contracts.options");
                }
            }
        } else if (length != null) {
            options(length.options(), duration, entry);
            Integer months = length.months();
            MemberBooks.Taken start = entry.get("start");
            LocalDate from = start == null || start.cell().error()
                    ? null
                    : CellParser.date(start.cell()).value();
            if (!entry.has("end") && from != null && months != null) {
                YearMonth last = YearMonth.from(from).plusMonths(months).minusMonths(from.getDayOfMonth() == 1 ? 1 : 0);
                entry.put("end", Values.date(last.atEndOfMonth()), duration.where());
                work.report("intake.end-derived", member, duration.where(), duration.text(), last.toString());
            } else if (!entry.has("end") && length.options().isEmpty()) {
                work.report(
                        "intake.not-used", member, duration.where(), duration.text(), "", "target:contracts.duration");
            }
        } else if (word.filter("TACIT"::equals).isPresent() || CellParser.ongoing(duration.cell())) {
            entry.values()
                    .putIfAbsent("end", new MemberBooks.Taken(RawCell.ofText(CellParser.ONGOING), duration.where()));
            entry.values().putIfAbsent("renewal", new MemberBooks.Taken(RawCell.ofText("TACIT"), duration.where()));
        } else if (!Words.is("none", duration.text())) {
            work.report("intake.not-used", member, duration.where(), duration.text(), "", "target:contracts.duration");
        }
    }

    private void notice(Fields fields, String member, Entry entry) {
        Hit boundary = fields.first("contracts.noticeEnd");
        if (boundary != null) {
            var end = Terms.boundary(boundary.text());
            entry.put("noticeEnd", end == null ? boundary.cell() : RawCell.ofText(end.name()), boundary.where());
        }
        Hit hit = fields.first("contracts.notice");
        if (hit == null || Words.is("unknown", hit.text())) {
            return;
        }
        Terms.Notice notice = Terms.notice(hit.cell(), hit.column().unit());
        if (notice == null) {
            boolean none = Words.is("none", hit.text());
            if (!none) {
                work.report("intake.not-used", member, hit.where(), hit.text(), "", "column:contracts.noticeMonths");
            }
            return;
        }
        if (notice.months() != null) {
            entry.put("noticeMonths", Values.number(BigDecimal.valueOf(notice.months())), hit.where());
        }
        if (notice.end() != null && !entry.has("noticeEnd")) {
            entry.put("noticeEnd", notice.end().name(), hit.where());
        }
        if (notice.guessed()) {
            work.report("intake.unit-guessed", member, hit.where(), hit.text(), String.valueOf(notice.months()));
        }
    }

    private void terminated(Fields fields, String member, Entry entry) {
        Hit hit = fields.first("contracts.terminated");
        if (hit == null || Words.is("unknown", hit.text())) {
            return;
        }
        LocalDate date = hit.cell().error() ? null : CellParser.date(hit.cell()).value();
        boolean yes = date != null
                || Words.find("yesNo", hit.text()).filter("YES"::equals).isPresent();
        if (yes) {
            entry.put("renewal", "NONE", hit.where());
            if (date != null && !entry.has("end")) {
                entry.put("end", Values.date(date), hit.where());
            }
            work.report("intake.terminated", member, hit.where(), hit.text(), "");
        }
    }

    /** All contracts known under a name, for lists of contracts in rows of systems. */
    List<Entry> named(Book book, String name) {
        return new ArrayList<>(index.contracts(book, name));
    }

    /** Lets the contracts that cover a system cover another one too. */
    void alsoCover(Book book, Entry first, Entry system) {
        for (Entry contract : book.entries("contracts")) {
            if (Set.of(contract.text("covers").split(";")).contains(first.text("id"))) {
                cover(contract, system);
            }
        }
    }

    void addCovered(Entry contract, Entry system) {
        cover(contract, system);
    }
}
