package no.samtakt.inventory.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samtakt.common.Problem;
import no.samtakt.common.SourceCell;
import no.samtakt.inventory.workbook.ProblemCodes;
import no.samtakt.inventory.workbook.SheetCount;

/** What a translation has found so far. */
final class Work {

    /** What became of a row. */
    enum Outcome {
        ACCEPTED,
        REJECTED,
        SKIPPED
    }

    private final Context context;
    private final Municipalities municipalities;
    private final Areas areas;
    private final MemberBooks books = new MemberBooks();
    private final Set<Problem> problems = new LinkedHashSet<>();
    private final List<ExtraValue> extras = new ArrayList<>();
    private final Map<String, int[]> counts = new LinkedHashMap<>();

    Work(Context context) {
        this.context = context;
        this.municipalities = new Municipalities(context.municipalities());
        this.areas = new Areas(context.areas());
    }

    Context context() {
        return context;
    }

    Municipalities municipalities() {
        return municipalities;
    }

    Areas areas() {
        return areas;
    }

    MemberBooks books() {
        return books;
    }

    void report(String code, String member, SourceCell where, String found, String expected, String... args) {
        String shown = found.length() > 300 ? found.substring(0, found.offsetByCodePoints(0, 150)) + " …" : found;
        problems.add(new Problem(code, ProblemCodes.severity(code), member, where, shown, expected, List.of(args)));
    }

    void extra(ExtraValue extra) {
        extras.add(extra);
    }

    /** Counts a row of a sheet of a file once. */
    void count(String file, String sheet, Outcome outcome, int rows) {
        int[] count = counts.computeIfAbsent(file + "\u0000" + sheet, key -> new int[3]);
        count[outcome.ordinal()] += rows;
    }

    /** Whether any row of a file has been accepted. */
    boolean accepted(String file) {
        return counts.entrySet().stream()
                .anyMatch(count ->
                        count.getKey().startsWith(file + "\u0000") && count.getValue()[Outcome.ACCEPTED.ordinal()] > 0);
    }

    /** Takes back that a row was accepted: what it refers to turned out to be missing. */
    void reject(String file, String sheet) {
        int[] count = counts.computeIfAbsent(file + "\u0000" + sheet, key -> new int[3]);
        count[Outcome.ACCEPTED.ordinal()]--;
        count[Outcome.REJECTED.ordinal()]++;
    }

    Translation finish() {
        List<SheetCount> sheets = new ArrayList<>();
        counts.forEach((key, count) -> {
            int cut = key.indexOf('\u0000');
            sheets.add(new SheetCount(
                    key.substring(0, cut),
                    key.substring(cut + 1),
                    count[0] + count[1] + count[2],
                    count[0],
                    count[1],
                    count[2]));
        });
        List<Problem> sorted = problems.stream()
                .sorted(Comparator.comparing(Problem::where).thenComparing(Problem::code))
                .toList();
        List<ExtraValue> kept = extras.stream()
                .sorted(Comparator.comparing(ExtraValue::where).thenComparing(ExtraValue::header))
                .toList();
        return new Translation(books.raw(), sorted, sheets, kept);
    }
}
