package no.samtakt.planning.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import no.samtakt.planning.audit.AuditResult.Difference;
import org.jspecify.annotations.Nullable;

/** Collects differences. */
final class AuditDifferences {

    private final List<Difference> differences = new ArrayList<>();

    void add(String what, String expected, String found) {
        differences.add(new Difference(what, expected, found));
    }

    /** Notes a difference unless both are equal. */
    void same(String what, @Nullable Object expected, @Nullable Object found) {
        if (!Objects.equals(expected, found)) {
            add(what, String.valueOf(expected), String.valueOf(found));
        }
    }

    /** Notes each key on which two tables are not equal; a missing key is told from any value. */
    void sameTable(String what, SortedMap<String, String> expected, SortedMap<String, String> found) {
        Set<String> keys = new TreeSet<>(expected.keySet());
        keys.addAll(found.keySet());
        for (String key : keys) {
            same(what + " " + key, expected.get(key), found.get(key));
        }
    }

    List<Difference> list() {
        return differences;
    }
}
