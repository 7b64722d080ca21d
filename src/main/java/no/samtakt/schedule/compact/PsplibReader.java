package no.samtakt.schedule.compact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import no.samtakt.common.Problem;
import no.samtakt.common.Severity;
import no.samtakt.common.SourceCell;

/**
 * Reads the text format of PSPLIB for one project with one mode per job and renewable resources ({@code .sm}).
 *
 * <p>Whatever the text is, reading ends with a problem to solve or with a list of what is wrong and where, never with an exception.
 * Sections are found by their headings; the rest of the header is not looked at, apart from the counts, which must agree.
 */
public final class PsplibReader {

    /** The most jobs read, source and sink included. */
    static final int MOST_JOBS = 20_000;
    /** The most problems said; a file that is something else altogether would have one per line. */
    private static final int MOST_PROBLEMS = 100;

    private static final String PRECEDENCE = "PRECEDENCE RELATIONS";
    private static final String REQUESTS = "REQUESTS/DURATIONS";
    private static final String AVAILABLE = "RESOURCEAVAILABILITIES";

    /**
     * What was read.
     *
     * @param problem the instance, when nothing is wrong
     * @param problems what is wrong; empty when nothing is
     */
    public record Reading(Optional<CompactProblem> problem, List<Problem> problems) {
        public Reading {
            problems = List.copyOf(problems);
        }
    }

    private final String file;
    private final List<String> lines;
    private final List<Problem> problems = new ArrayList<>();
    private int[] capacities = new int[0];
    private int[] capacityLine = new int[0];
    private final List<int[]> successors = new ArrayList<>();
    private final List<Integer> successorLines = new ArrayList<>();
    private final List<Integer> durations = new ArrayList<>();
    private final List<int[]> demands = new ArrayList<>();

    private PsplibReader(String file, String text) {
        this.file = file;
        lines = text.lines().toList();
    }

    /**
     * Reads one instance.
     *
     * @param file name for problems; without {@code .sm} the name of the instance
     * @param text the whole file
     */
    public static Reading read(String file, String text) {
        PsplibReader reader = new PsplibReader(file, text);
        Optional<CompactProblem> problem = reader.read();
        return new Reading(problem, reader.problems);
    }

    private Optional<CompactProblem> read() {
        int declaredJobs = declared("jobs");
        int declaredResources = declared("- renewable");
        precedence();
        availabilities();
        requests();
        if (problems.isEmpty()) {
            check(declaredJobs, declaredResources);
        }
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new CompactProblem(
                file.replaceFirst("\\.sm$", ""),
                durations.stream().mapToInt(Integer::intValue).toArray(),
                successors,
                demands.toArray(int[][]::new),
                capacities));
    }

    /** A count from the header, −1 where it is not said. */
    private int declared(String label) {
        for (int l = 0; l < lines.size(); l++) {
            String line = lines.get(l).strip();
            if (line.startsWith(PRECEDENCE)) {
                break;
            }
            int colon = line.indexOf(':');
            if (line.startsWith(label) && colon >= 0) {
                String value = line.substring(colon + 1).strip().replaceFirst("\\s.*", "");
                return number(value, "header", l, 0, MOST_JOBS).orElse(-1);
            }
        }
        return -1;
    }

    private void precedence() {
        int from = section(PRECEDENCE);
        for (int l = from; l >= 0 && l < lines.size() && !isRule(lines.get(l)); l++) {
            Optional<int[]> row = row(PRECEDENCE, l, 3);
            int job = successors.size() + 1;
            if (job > MOST_JOBS) {
                add("psplib.too-many-jobs", PRECEDENCE, l, "", String.valueOf(MOST_JOBS));
                return;
            }
            int[] list = {};
            if (row.isPresent()) {
                int[] values = row.get();
                expect(PRECEDENCE, l, values[0], job);
                expect(PRECEDENCE, l, values[1], 1);
                expect(PRECEDENCE, l, values.length - 3, values[2]);
                list = Arrays.stream(values, 3, values.length).map(v -> v - 1).toArray();
            }
            successors.add(list);
            successorLines.add(l);
        }
    }

    private void availabilities() {
        int from = section(AVAILABLE);
        if (from < 0) {
            return;
        }
        if (from >= lines.size()) {
            add("psplib.truncated", AVAILABLE, lines.size() - 1, "", "");
            return;
        }
        Optional<int[]> row = row(AVAILABLE, from, 1);
        if (row.isPresent()) {
            capacities = row.get();
            capacityLine = new int[] {from};
        }
    }

    private void requests() {
        int from = section(REQUESTS);
        for (int l = from; l >= 0 && l < lines.size() && !isRule(lines.get(l)); l++) {
            Optional<int[]> row = row(REQUESTS, l, 3);
            int job = durations.size() + 1;
            if (job > MOST_JOBS) {
                add("psplib.too-many-jobs", REQUESTS, l, "", String.valueOf(MOST_JOBS));
                return;
            }
            if (row.isEmpty()) {
                durations.add(0);
                demands.add(new int[capacities.length]);
                continue;
            }
            int[] values = row.get();
            expect(REQUESTS, l, values[0], job);
            expect(REQUESTS, l, values[1], 1);
            if (capacityLine.length > 0) {
                expect(REQUESTS, l, values.length - 3, capacities.length);
            }
            durations.add(values[2]);
            int[] needs = Arrays.copyOfRange(values, 3, values.length);
            demands.add(needs);
            for (int r = 0; r < Math.min(needs.length, capacities.length); r++) {
                if (needs[r] > capacities[r]) {
                    add("psplib.above-capacity", REQUESTS, l, String.valueOf(needs[r]), String.valueOf(capacities[r]));
                }
            }
        }
    }

    /** What can only be seen with all sections read. */
    private void check(int declaredJobs, int declaredResources) {
        int jobs = successors.size();
        int end = lines.size() - 1;
        if (jobs == 0) {
            add("psplib.truncated", PRECEDENCE, end, "", "");
            return;
        }
        if (durations.size() != jobs) {
            expect(REQUESTS, end, durations.size(), jobs);
            return;
        }
        if (declaredJobs >= 0) {
            expect(PRECEDENCE, end, jobs, declaredJobs);
        }
        if (declaredResources >= 0) {
            expect(AVAILABLE, capacityLine[0], capacities.length, declaredResources);
        }
        long total = durations.stream().mapToLong(Integer::longValue).sum();
        if (total > CompactProblem.MOST_PERIODS) {
            add("psplib.too-long", REQUESTS, end, String.valueOf(total), String.valueOf(CompactProblem.MOST_PERIODS));
        }
        for (int a = 0; a < jobs; a++) {
            for (int successor : successors.get(a)) {
                if (successor < 0 || successor >= jobs) {
                    add(
                            "psplib.unknown-job",
                            PRECEDENCE,
                            successorLines.get(a),
                            String.valueOf(successor + 1),
                            "1–" + jobs);
                }
            }
        }
        if (problems.isEmpty()) {
            circle(jobs);
        }
    }

    private void circle(int jobs) {
        boolean[] placed = new boolean[jobs];
        for (int a : CompactProblem.topological(successors)) {
            placed[a] = true;
        }
        int at = -1;
        for (int a = 0; a < jobs && at < 0; a++) {
            at = placed[a] ? -1 : a;
        }
        if (at < 0) {
            return;
        }
        // every job left over has a predecessor left over: going back from one must end in a circle
        int[] back = new int[jobs];
        Arrays.fill(back, -1);
        for (int a = 0; a < jobs; a++) {
            for (int successor : successors.get(a)) {
                if (!placed[a] && !placed[successor]) {
                    back[successor] = a;
                }
            }
        }
        boolean[] seen = new boolean[jobs];
        while (!seen[at]) {
            seen[at] = true;
            at = back[at];
        }
        StringBuilder path = new StringBuilder(String.valueOf(at + 1));
        int length = 0;
        for (int a = back[at]; a != at && length < 20; a = back[a], length++) {
            path.insert(0, (a + 1) + " → ");
        }
        path.insert(0, (length < 20 ? at + 1 + " → " : "… → "));
        add("psplib.circle", PRECEDENCE, successorLines.get(at), path.toString(), "");
    }

    /** First line of a section's figures, −1 (and a problem) when the section is missing. */
    private int section(String heading) {
        for (int l = 0; l < lines.size(); l++) {
            if (lines.get(l).strip().startsWith(heading)) {
                int first = l + 2;
                while (first < lines.size() && lines.get(first).strip().startsWith("---")) {
                    first++;
                }
                return first;
            }
        }
        add("psplib.no-section", heading, lines.size() - 1, "", heading);
        return -1;
    }

    private static boolean isRule(String line) {
        return line.startsWith("***") || line.isBlank();
    }

    /** The figures of a line, empty (and a problem) when one is not a number from 0 on or there are too few. */
    private Optional<int[]> row(String section, int line, int least) {
        String[] words = lines.get(line).strip().split("\\s+");
        int[] values = new int[words.length];
        boolean fine = true;
        for (int w = 0; w < words.length; w++) {
            Optional<Integer> value = number(words[w], section, line, 0, Integer.MAX_VALUE / 2);
            fine &= value.isPresent();
            values[w] = value.orElse(0);
        }
        if (fine && values.length < least) {
            add("psplib.truncated", section, line, lines.get(line).strip(), "");
            return Optional.empty();
        }
        return fine ? Optional.of(values) : Optional.empty();
    }

    private Optional<Integer> number(String word, String section, int line, int least, int most) {
        try {
            long value = Long.parseLong(word);
            if (value >= least && value <= most) {
                return Optional.of((int) value);
            }
            add(value < least ? "psplib.negative" : "psplib.too-large", section, line, word, least + "–" + most);
        } catch (NumberFormatException e) {
            add("psplib.not-a-number", section, line, word, least + "–" + most);
        }
        return Optional.empty();
    }

    private void expect(String section, int line, int found, int expected) {
        if (found != expected) {
            add("psplib.count", section, line, String.valueOf(found), String.valueOf(expected));
        }
    }

    private void add(String code, String section, int line, String found, String expected) {
        if (problems.size() < MOST_PROBLEMS) {
            String row = line < 0 ? "" : (line + 1) + ":" + (line + 1);
            String shown = found.length() > 60 ? found.substring(0, 60) + "…" : found;
            problems.add(new Problem(
                    code, Severity.ERROR, "", new SourceCell(file, section, row), shown, expected, List.of()));
        }
    }
}
