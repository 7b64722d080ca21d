package no.samtakt.app;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was measured on one generated problem.
 *
 * @param name of its settings
 * @param budget what the search was given: {@code 20000ms} or {@code 5000steps}
 * @param checksum of the problem
 * @param activities number of activities
 * @param firstFeasible milliseconds until a schedule broke no rule; −1 when none did
 * @param hard penalty of what the best schedule breaks; 0 when feasible
 * @param objective J of the best schedule, minor units
 * @param planted J of the planted schedule
 * @param bound no feasible schedule has a smaller J
 * @param minima what J would be if every activity and milestone could have its own cheapest month for nothing
 * @param moves tried
 * @param millis of the search
 * @param allocated megabytes allocated by the searches
 * @param peak megabytes of heap in use at most during the search, garbage included
 * @param effort what growth is told by
 */
public record BenchRow(
        String name,
        String budget,
        String checksum,
        int activities,
        long firstFeasible,
        long hard,
        long objective,
        long planted,
        long bound,
        long minima,
        long moves,
        long millis,
        long allocated,
        long peak,
        Effort effort) {

    /** First line of the file. Rows under a header with fewer columns are read as well: what they lack is not known. */
    static final String HEADER =
            "name,budget,checksum,activities,first_feasible_ms,hard,objective,planted,bound,minima,gap_bp,"
                    + "moves,millis,moves_per_second,allocated_mb,peak_mb,"
                    + "searches,processor_ms,first_feasible_processor_ms,settled_moves_per_processor_second,settled_bytes_per_move,"
                    + "held_mb,retained_mb,bound_steps,bound_step_processor_us,bound_peak_mb";

    /**
     * What a search and a bound of this size take, each −1 when not measured. <i>Settled</i> is what came after the first progress
     * without a broken rule (within a fifth of a second of the first feasible schedule), when moves are all that is done. Processor time is
     * that of the threads that search or bound, without those that compile and collect garbage. On cores shared with others it is nearer to
     * what the work takes than the clock is, but not the same from run to run: caches are shared as well.
     *
     * @param searches side by side
     * @param processor milliseconds of processor time of all searches
     * @param firstFeasible milliseconds of processor time of all searches until a schedule broke no rule
     * @param settledRate moves in a second of processor time while settled
     * @param settledBytes bytes allocated for a move while settled
     * @param held megabytes of heap in use after a collection soon after the first feasible schedule: problem, tables and search
     * @param retained megabytes of heap in use after the search and a collection: problem, planted and best schedule
     * @param boundSteps steps of the lower bound; the fewest of any part where it is made part by part
     * @param boundStep microseconds of processor time a step of the lower bound took, all parts added up
     * @param boundPeak megabytes of heap in use at most during the bound, garbage included
     */
    public record Effort(
            int searches,
            long processor,
            long firstFeasible,
            long settledRate,
            long settledBytes,
            long held,
            long retained,
            long boundSteps,
            long boundStep,
            long boundPeak) {

        /** Nothing was measured. */
        static final Effort UNKNOWN = new Effort(-1, -1, -1, -1, -1, -1, -1, -1, -1, -1);
    }

    /** (J − bound) / (J − minima) in hundredths of a percent: how much of what decisions can change may still be won; −1 while infeasible. */
    public long gap() {
        return hard > 0 || objective <= minima ? -1 : (objective - bound) * 10_000 / (objective - minima);
    }

    /** Moves tried in a second. */
    public long movesPerSecond() {
        return millis == 0 ? 0 : moves * 1000 / millis;
    }

    String line() {
        return String.join(
                ",",
                List.of(
                        name,
                        budget,
                        checksum,
                        Integer.toString(activities),
                        Long.toString(firstFeasible),
                        Long.toString(hard),
                        Long.toString(objective),
                        Long.toString(planted),
                        Long.toString(bound),
                        Long.toString(minima),
                        Long.toString(gap()),
                        Long.toString(moves),
                        Long.toString(millis),
                        Long.toString(movesPerSecond()),
                        Long.toString(allocated),
                        Long.toString(peak),
                        Integer.toString(effort.searches()),
                        Long.toString(effort.processor()),
                        Long.toString(effort.firstFeasible()),
                        Long.toString(effort.settledRate()),
                        Long.toString(effort.settledBytes()),
                        Long.toString(effort.held()),
                        Long.toString(effort.retained()),
                        Long.toString(effort.boundSteps()),
                        Long.toString(effort.boundStep()),
                        Long.toString(effort.boundPeak())));
    }

    /**
     * A row from its {@link #line()}, or from that of an older file.
     *
     * @param header first line of the file
     * @throws IllegalArgumentException when it is no row of such a file
     */
    static BenchRow parse(String header, String line) {
        String[] names = header.split(",", -1);
        String[] cells = line.split(",", -1);
        if (cells.length != names.length) {
            throw new IllegalArgumentException("Not a row of a benchmark: " + line);
        }
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            row.put(names[i], cells[i]);
        }
        return new BenchRow(
                text(row, "name"),
                text(row, "budget"),
                text(row, "checksum"),
                (int) number(row, "activities"),
                number(row, "first_feasible_ms"),
                number(row, "hard"),
                number(row, "objective"),
                number(row, "planted"),
                number(row, "bound"),
                number(row, "minima"),
                number(row, "moves"),
                number(row, "millis"),
                number(row, "allocated_mb"),
                number(row, "peak_mb"),
                new Effort(
                        (int) added(row, "searches"),
                        added(row, "processor_ms"),
                        added(row, "first_feasible_processor_ms"),
                        added(row, "settled_moves_per_processor_second"),
                        added(row, "settled_bytes_per_move"),
                        added(row, "held_mb"),
                        added(row, "retained_mb"),
                        added(row, "bound_steps"),
                        added(row, "bound_step_processor_us"),
                        added(row, "bound_peak_mb")));
    }

    private static String text(Map<String, String> row, String column) {
        String cell = row.get(column);
        if (cell == null) {
            throw new IllegalArgumentException("Not a file of a benchmark: it has no column " + column);
        }
        return cell;
    }

    private static long number(Map<String, String> row, String column) {
        return Long.parseLong(text(row, column));
    }

    /** A column that older files do not have. */
    private static long added(Map<String, String> row, String column) {
        return row.containsKey(column) ? number(row, column) : -1;
    }

    /** Whether this is the measurement asked for; a row that does not say how many searches there were had as many as for a plan. */
    boolean measures(BenchSize.Item item, String otherBudget) {
        return name.equals(item.settings().name())
                && budget.equals(otherBudget)
                && (effort.searches() == item.searches() || (effort.searches() < 0 && !item.growth()));
    }
}
