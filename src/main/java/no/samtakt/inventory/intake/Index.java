package no.samtakt.inventory.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.samtakt.catalogue.ExternalComponents;
import no.samtakt.inventory.Dependency;
import no.samtakt.inventory.intake.MemberBooks.Book;
import no.samtakt.inventory.intake.MemberBooks.Entry;
import no.samtakt.inventory.sheet.Names;
import no.samtakt.inventory.workbook.BookRows;

/** Finds the records that texts refer to, by municipality: by id, number of another register, name or other name. */
final class Index {

    /**
     * What a text refers to.
     *
     * @param id id of the record, or of an external component; empty when nothing was found
     * @param guessed whether only a part of the name is the same
     * @param several whether more than one record has the name
     */
    record Target(String id, boolean guessed, boolean several) {
        static final Target NONE = new Target("", false, false);

        boolean found() {
            return !id.isEmpty();
        }
    }

    private final Map<String, Map<String, Set<Entry>>> names = new HashMap<>();
    private final Map<String, Map<String, Set<Entry>>> contracts = new HashMap<>();

    /** Names and ids of systems that lists say are out of use, by municipality. */
    private final Map<String, Set<String>> retired = new HashMap<>();

    /** Systems and components that the workbooks of the members hold: lists may refer to them without naming them again. */
    private final Map<String, Map<String, Set<Entry>>> present = new HashMap<>();

    /** Makes what a member's workbook holds known. */
    void addPresent(String member, BookRows rows) {
        for (String sheet : List.of("systems", "infrastructure")) {
            for (BookRows.Row row : rows.rows(sheet)) {
                Entry entry = new Entry(sheet, row.where());
                for (String column : List.of("id", "name", "product", "area")) {
                    entry.put(column, row.text(column), row.where());
                }
                for (String column : List.of("id", "name", "product")) {
                    put(present, member, row.text(column), entry);
                }
            }
        }
    }

    private static String key(Entry entry) {
        return entry.text(entry.sheet().equals("contracts") ? "contract" : "id");
    }

    /** Makes a system or component known under a name. */
    void add(Book book, String name, Entry entry) {
        put(names, book, name, entry);
    }

    /** Makes a system known that is left out because it is out of use. */
    void addRetired(Book book, String name) {
        String normal = Names.normal(name);
        if (!normal.isEmpty()) {
            retired.computeIfAbsent(book.id(), id -> new HashSet<>()).add(normal);
        }
    }

    /** Whether a text names nothing but a system that is out of use. */
    boolean retired(Book book, String text) {
        String plain = text.strip();
        return named(book, plain).isEmpty()
                && there(book, plain).isEmpty()
                && retired.getOrDefault(book.id(), Set.of()).contains(Names.normal(plain));
    }

    /** Makes a contract known under a name. */
    void addContract(Book book, String name, Entry entry) {
        put(contracts, book, name, entry);
    }

    private static void put(Map<String, Map<String, Set<Entry>>> map, Book book, String name, Entry entry) {
        put(map, book.id(), name, entry);
    }

    private static void put(Map<String, Map<String, Set<Entry>>> map, String member, String name, Entry entry) {
        String normal = Names.normal(name);
        if (!normal.isEmpty()) {
            map.computeIfAbsent(member, id -> new LinkedHashMap<>())
                    .computeIfAbsent(normal, key -> new LinkedHashSet<>())
                    .add(entry);
        }
    }

    /** Systems and components known under exactly a name. */
    List<Entry> named(Book book, String name) {
        return new ArrayList<>(names.getOrDefault(book.id(), Map.of()).getOrDefault(Names.normal(name), Set.of()));
    }

    /** Contracts known under exactly a name or id. */
    List<Entry> contracts(Book book, String name) {
        return new ArrayList<>(contracts.getOrDefault(book.id(), Map.of()).getOrDefault(Names.normal(name), Set.of()));
    }

    /** What a text refers to among the systems and components of a municipality. */
    Target find(Book book, String text) {
        String plain = text.strip();
        List<Entry> exact = named(book, plain);
        if (exact.isEmpty()) {
            exact = named(book, plain.replaceAll("[(\\[][^()\\[\\]]*[)\\]]", " "));
        }
        if (exact.isEmpty()) {
            exact = there(book, plain);
        }
        if (!exact.isEmpty()) {
            return new Target(key(exact.get(0)), false, exact.size() > 1);
        }
        var external = ExternalComponents.find(plain);
        if (external.isPresent()) {
            return new Target(Dependency.EXTERNAL_PREFIX + external.get().code(), false, false);
        }
        Target near = near(names, book, Names.normal(plain));
        return near.found() || near.several() ? near : near(present, book, Names.normal(plain));
    }

    private List<Entry> there(Book book, String name) {
        return new ArrayList<>(present.getOrDefault(book.id(), Map.of()).getOrDefault(Names.normal(name), Set.of()));
    }

    private static Target near(Map<String, Map<String, Set<Entry>>> names, Book book, String normal) {
        if (normal.length() < 4) {
            return Target.NONE;
        }
        Set<Entry> within = new LinkedHashSet<>();
        for (Map.Entry<String, Set<Entry>> entry :
                names.getOrDefault(book.id(), Map.of()).entrySet()) {
            String name = " " + entry.getKey() + " ";
            boolean part = name.contains(" " + normal + " ")
                    || (entry.getKey().length() >= 4 && (" " + normal + " ").contains(name));
            if (part) {
                within.addAll(entry.getValue());
            }
        }
        return within.size() == 1
                ? new Target(key(within.iterator().next()), true, false)
                : new Target("", false, within.size() > 1);
    }

    /** The longest known name that stands within a text, such as a contract's title. */
    Optional<Entry> within(Book book, String text) {
        Optional<Entry> listed = within(names, book, text);
        return listed.isPresent() ? listed : within(present, book, text);
    }

    private static Optional<Entry> within(Map<String, Map<String, Set<Entry>>> names, Book book, String text) {
        String padded = " " + Names.normal(text) + " ";
        String best = "";
        Entry found = null;
        for (Map.Entry<String, Set<Entry>> entry :
                names.getOrDefault(book.id(), Map.of()).entrySet()) {
            String name = entry.getKey();
            if (name.length() >= 4 && name.length() > best.length() && padded.contains(" " + name + " ")) {
                best = name;
                found = entry.getValue().iterator().next();
            }
        }
        return Optional.ofNullable(found);
    }

    /** The items of a list cell: names may hold commas, slashes and "and", so that the longest known name wins. */
    List<String> items(Book book, String text) {
        List<String> items = new ArrayList<>();
        for (String line : text.split("[;\\n\\r|•·]+")) {
            String part = line.strip().replaceFirst("^[-–*]\\s+", "");
            if (!part.isEmpty()) {
                split(book, part, items);
            }
        }
        return items;
    }

    private void split(Book book, String part, List<String> items) {
        if (known(book, part)) {
            items.add(part);
            return;
        }
        String[] pieces = part.split(",(?!\\d)");
        if (pieces.length > 1) {
            for (int i = 0; i < pieces.length; i++) {
                String joined = pieces[i];
                int last = i;
                StringBuilder longer = new StringBuilder(pieces[i]);
                for (int j = i + 1; j < Math.min(pieces.length, i + 5); j++) {
                    longer.append(',').append(pieces[j]);
                    if (known(book, longer.toString())) {
                        joined = longer.toString();
                        last = j;
                    }
                }
                if (!joined.isBlank()) {
                    conjunctions(book, joined.strip(), items);
                }
                i = last;
            }
            return;
        }
        conjunctions(book, part, items);
    }

    private void conjunctions(Book book, String part, List<String> items) {
        if (!known(book, part)) {
            for (String separator : List.of(" og ", " & ", " \\+ ", "/", " and ", " och ", " en ", " und ", "\\+")) {
                String[] sides = part.split(separator);
                boolean all = sides.length > 1;
                for (String side : sides) {
                    all &= known(book, side) || find(book, side).found();
                }
                if (all) {
                    for (String side : sides) {
                        items.add(side.strip());
                    }
                    return;
                }
            }
        }
        items.add(part);
    }

    private boolean known(Book book, String text) {
        return !named(book, text).isEmpty()
                || !there(book, text.strip()).isEmpty()
                || retired(book, text)
                || ExternalComponents.find(text.strip()).isPresent();
    }
}
