package no.samtakt.inventory.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import no.samtakt.common.Money;
import no.samtakt.common.Problem;
import no.samtakt.common.SourceCell;
import no.samtakt.inventory.DefaultUse;

/** Collects what reading finds: problems, defaults used, counts. Reports the same problem at the same place once. */
final class Findings {

    private final Set<Problem> problems = new LinkedHashSet<>();
    private final List<DefaultUse> defaults = new ArrayList<>();
    private final List<SheetCount> counts = new ArrayList<>();
    private final List<RejectedRow> rejected = new ArrayList<>();
    private String currency = "";

    /** The one currency all amounts are in; amounts that state none are in it. */
    void currency(String code) {
        currency = code;
    }

    /** The currency of the co-operation; empty when it is not known. */
    String currency() {
        return currency;
    }

    void add(String code, String member, SourceCell where, String found, String expected, String... args) {
        problems.add(new Problem(code, ProblemCodes.severity(code), member, where, found, expected, List.of(args)));
    }

    void useDefault(String code, String member, SourceCell where, String value, Money moneyPerYear) {
        defaults.add(new DefaultUse(code, member, where, value, moneyPerYear));
    }

    void reject(RejectedRow row) {
        rejected.add(row);
    }

    List<RejectedRow> rejected() {
        return rejected;
    }

    void count(SheetCount count) {
        counts.add(count);
    }

    List<Problem> problems() {
        return problems.stream()
                .sorted(Comparator.comparing(Problem::where).thenComparing(Problem::code))
                .toList();
    }

    List<DefaultUse> defaults() {
        return defaults;
    }

    List<SheetCount> counts() {
        return counts;
    }
}
