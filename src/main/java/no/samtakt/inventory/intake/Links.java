package no.samtakt.inventory.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.samtakt.common.SourceCell;
import no.samtakt.inventory.Dependency;
import no.samtakt.inventory.intake.Fields.Hit;
import no.samtakt.inventory.intake.MemberBooks.Book;
import no.samtakt.inventory.intake.MemberBooks.Entry;
import no.samtakt.inventory.intake.Work.Outcome;
import no.samtakt.inventory.sheet.Names;
import no.samtakt.inventory.sheet.RawCell;
import org.jspecify.annotations.Nullable;

/** Makes dependencies: from lists of connections, matrices of systems, and lists in cells of systems. */
final class Links {

    private final Work work;
    private final Index index;
    private final Set<String> known = new HashSet<>();

    Links(Work work, Index index) {
        this.work = work;
        this.index = index;
    }

    /** Resolves what cells of systems refer to. */
    void resolve(List<Systems.Pending> pending, Contracts contracts) {
        for (Systems.Pending item : pending) {
            switch (item.target()) {
                case "systems.contracts" -> contracts(item, contracts);
                case "systems.runsOn" -> runsOn(item);
                default -> dependencies(item);
            }
        }
    }

    private void contracts(Systems.Pending item, Contracts contracts) {
        for (String name : item.hit().text().split("[;\\n]|,(?!\\d)")) {
            List<Entry> found = contracts.named(item.book(), name);
            found.forEach(contract -> contracts.addCovered(contract, item.from()));
            if (found.isEmpty() && !name.isBlank()) {
                extra(item, name.strip());
            }
        }
    }

    private void extra(Systems.Pending item, String value) {
        work.extra(new ExtraValue(
                item.book().id(),
                item.from().sheet(),
                item.from().text("id"),
                item.hit().column().header(),
                value,
                item.hit().where()));
    }

    private void runsOn(Systems.Pending item) {
        List<String> ids = new ArrayList<>();
        for (String name : index.items(item.book(), item.hit().text())) {
            Index.Target target = index.find(item.book(), name);
            if (target.found()
                    && !target.guessed()
                    && !target.id().startsWith(Dependency.EXTERNAL_PREFIX)
                    && !target.id().equals(item.from().text("id"))) {
                ids.add(target.id());
            } else {
                extra(item, name);
            }
        }
        if (!ids.isEmpty()) {
            item.from().put("runsOn", String.join(";", ids), item.hit().where());
        }
    }

    private void dependencies(Systems.Pending item) {
        Hit hit = item.hit();
        String header = Names.normal(hit.column().header());
        boolean receives = header.matches(".*(henter|far data|mottar|hamtar|feeds from|upstream).*");
        boolean needs = header.matches(
                ".*(avheng|afheng|afhang|depend|forutset|forudsat|beroende|abhangig|afhankelijk|kreve).*");
        String type = receives ? "DATA_FEED" : needs ? "REQUIRES" : "INTEGRATES";
        for (String name : index.items(item.book(), hit.text())) {
            if (Words.is("none", name) || Words.is("unknown", name) || Words.is("yesNo", name)) {
                continue;
            }
            String bare = name.replaceFirst("^(integrasjon (mot|med|til)|integration (to|with|til)|til|fra|mot) ", "");
            Index.Target target = find(item.book(), bare, hit);
            if (!target.found()) {
                continue;
            }
            boolean reverse = hit.column().target().equals("systems.usedBy")
                    && !target.id().startsWith(Dependency.EXTERNAL_PREFIX);
            String own = item.from().text("id");
            if (target.id().equals(own)) {
                work.report("dependency.self", item.book().id(), hit.where(), name, "");
                continue;
            }
            add(item.book(), reverse ? target.id() : own, reverse ? own : target.id(), type, "", hit.where());
        }
    }

    private Index.Target find(Book book, String name, Hit hit) {
        if (index.retired(book, name)) {
            work.report("intake.reference-retired", book.id(), hit.where(), name, "");
            return Index.Target.NONE;
        }
        Index.Target target = index.find(book, name);
        if (target.several()) {
            work.report("intake.reference-several", book.id(), hit.where(), name, target.id());
        } else if (target.guessed()) {
            work.report("intake.reference-guess", book.id(), hit.where(), name, target.id());
        } else if (!target.found()) {
            work.report("intake.reference-unknown", book.id(), hit.where(), name, "");
        }
        return target;
    }

    /** Adds a dependency once; gives whether it is a new one. */
    private boolean add(Book book, String from, String to, String type, String note, SourceCell where) {
        if (from.equals(to) || from.startsWith(Dependency.EXTERNAL_PREFIX)) {
            return false;
        }
        String key = book.id() + "|" + from + "|" + to + "|" + type;
        boolean mirrored = type.equals("INTEGRATES") && known.contains(book.id() + "|" + to + "|" + from + "|" + type);
        if (mirrored || !known.add(key)) {
            return false;
        }
        Entry entry = new Entry("dependencies", where);
        entry.put("from", from, where);
        entry.put("to", to, where);
        entry.put("type", type, where);
        entry.put("note", note, where);
        book.add(entry);
        return true;
    }

    /** The municipality whose systems both ends of a connection are; nothing when there is none or more than one. */
    Optional<Book> bookOf(Fields fields) {
        Hit from = from(fields);
        Hit to = to(fields);
        Book found = null;
        for (Book book : work.books().all()) {
            boolean both = from != null
                    && to != null
                    && index.find(book, from.text()).found()
                    && index.find(book, to.text()).found()
                    && !index.find(book, from.text()).id().startsWith(Dependency.EXTERNAL_PREFIX);
            if (both && found != null) {
                return Optional.empty();
            }
            found = both ? book : found;
        }
        return Optional.ofNullable(found);
    }

    private static @Nullable Hit from(Fields fields) {
        Hit hit = fields.first("dependencies.from");
        return hit == null ? fields.first("dependencies.source") : hit;
    }

    private static @Nullable Hit to(Fields fields) {
        Hit hit = fields.first("dependencies.to");
        return hit == null ? fields.first("dependencies.target") : hit;
    }

    /** Reads a row of a list of connections. */
    Outcome read(Fields fields, Book book) {
        Hit from = from(fields);
        Hit to = to(fields);
        if (from == null || to == null) {
            String missing = from == null ? "dependencies.from" : "dependencies.to";
            work.report("intake.end-missing", book.id(), fields.where(missing), shown(fields), "");
            return Outcome.REJECTED;
        }
        boolean flow = fields.has("dependencies.source") && fields.has("dependencies.target");
        Hit type = fields.first("dependencies.type");
        String direction = type == null ? "" : Names.normal(type.text());
        String fallback = flow ? "DATA_FEED" : "INTEGRATES";
        String code = type == null
                ? fallback
                : Words.findPart("edgeType", type.text()).orElse(fallback);
        if (type != null && Words.findPart("edgeType", type.text()).isEmpty()) {
            work.report("intake.type-assumed", book.id(), type.where(), type.text(), "edge:" + fallback);
        }
        boolean arrows = direction.contains("begge") || direction.contains("two way") || direction.contains("toveis");
        code = arrows && code.equals("DATA_FEED") ? "INTEGRATES" : code;
        StringBuilder note = new StringBuilder();
        for (Hit hit : fields.all("dependencies.note")) {
            note.append(note.isEmpty() ? "" : " · ").append(hit.text());
        }
        int made = 0;
        int wanted = 0;
        boolean repeated = false;
        boolean over = false;
        for (String sender : index.items(book, from.text())) {
            Index.Target a = find(book, sender, from);
            for (String receiver : index.items(book, to.text())) {
                wanted++;
                Index.Target b = find(book, receiver, to);
                over |= index.retired(book, sender) || index.retired(book, receiver);
                if (a.found() && b.found()) {
                    boolean external = a.id().startsWith(Dependency.EXTERNAL_PREFIX);
                    boolean outside = b.id().startsWith(Dependency.EXTERNAL_PREFIX) && !external;
                    boolean turn = !outside && ((flow && code.equals("DATA_FEED")) || external);
                    String own = turn ? b.id() : a.id();
                    String other = turn ? a.id() : b.id();
                    String kind = outside && flow && code.equals("DATA_FEED") ? "INTEGRATES" : code;
                    boolean added = add(book, own, other, kind, note.toString(), from.where());
                    made += added ? 1 : 0;
                    repeated |= !added && !own.equals(other);
                    if (own.equals(other)) {
                        work.report("dependency.self", book.id(), to.where(), to.text(), "");
                    }
                }
            }
        }
        if (made == 0 && repeated) {
            work.report("intake.row-duplicate", book.id(), from.where(), from.text() + " – " + to.text(), "");
            return Outcome.SKIPPED;
        }
        if (made == 0 && over) {
            return Outcome.SKIPPED;
        }
        for (Hit hit : fields.all(ColumnMapping.KEEP)) {
            work.extra(new ExtraValue(
                    book.id(),
                    "dependencies",
                    from.text() + " – " + to.text(),
                    hit.column().header(),
                    hit.text(),
                    hit.where()));
        }
        return made > 0 && wanted > 0 ? Outcome.ACCEPTED : Outcome.REJECTED;
    }

    /** A connection of two named systems; the first depends on the second. */
    Outcome connect(Book book, Hit from, Hit to, String type) {
        Index.Target a = find(book, from.text(), from);
        Index.Target b = find(book, to.text(), to);
        if (!a.found() || !b.found()) {
            return Outcome.REJECTED;
        }
        return add(book, a.id(), b.id(), type, "", from.where()) ? Outcome.ACCEPTED : Outcome.SKIPPED;
    }

    private static String shown(Fields fields) {
        return fields.row().cells().firstEntry().getValue().text();
    }

    /** Reads a row of a matrix of systems: a mark or arrow says that the row's system depends on the column's. */
    Outcome matrixRow(RowScan.Row row, FoundTable table, TableMapping mapping, Book book) {
        FoundTable.Column first = table.columns().get(0);
        RawCell label = row.cell(first.index());
        if (label == null) {
            work.report(
                    "intake.end-missing",
                    book.id(),
                    row.where(),
                    row.cells().firstEntry().getValue().text(),
                    "");
            return Outcome.REJECTED;
        }
        Hit from = new Hit(mapping.columns().get(0), label, row.where(first.index()));
        Index.Target own = find(book, label.text(), from);
        if (!own.found()) {
            return Outcome.REJECTED;
        }
        int marks = 0;
        int made = 0;
        for (int i = 1; i < table.columns().size(); i++) {
            FoundTable.Column column = table.columns().get(i);
            RawCell cell = row.cell(column.index());
            boolean other = !mapping.columns().get(i).target().equals("matrix.cell");
            boolean no = cell == null
                    || other
                    || Words.find("yesNo", cell.text()).filter("NO"::equals).isPresent()
                    || Words.is("none", cell.text())
                    || Names.normal(column.header()).equals(Names.normal(label.text()));
            if (cell == null || no) {
                continue;
            }
            marks++;
            Hit hit = new Hit(mapping.columns().get(i), cell, row.where(column.index()));
            Hit head = new Hit(mapping.columns().get(i), RawCell.ofText(column.header()), table.whereHeader(column));
            Index.Target target = find(book, column.header(), head);
            if (!target.found()) {
                continue;
            }
            String sign = cell.text().strip();
            boolean back = sign.matches("←|<-|<|<=|⇐|⟵");
            Optional<String> word = Words.findPart("edgeType", sign);
            String type = word.orElse(sign.matches("→|->|>|=>|⇒|⟶|←|<-|<") ? "DATA_FEED" : "INTEGRATES");
            boolean plain = word.isEmpty() && !Words.is("mark", sign);
            if (plain) {
                work.report("intake.type-assumed", book.id(), hit.where(), sign, "edge:" + type);
            }
            boolean receives = type.equals("DATA_FEED") && !back && word.isEmpty();
            String dependent = receives ? target.id() : own.id();
            String needed = receives ? own.id() : target.id();
            if (dependent.startsWith(Dependency.EXTERNAL_PREFIX)) {
                String swap = dependent;
                dependent = needed;
                needed = swap;
            }
            made += add(book, dependent, needed, type, plain ? sign : "", hit.where()) ? 1 : 0;
        }
        return made > 0 || marks > 0 ? Outcome.ACCEPTED : Outcome.SKIPPED;
    }
}
