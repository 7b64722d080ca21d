package no.samtakt.app;

import java.util.List;
import java.util.Objects;

/**
 * What was measured on one generated problem.
 *
 * @param name of its settings
 * @param budget what the search was given: {@code 20000ms} or {@code 5000steps}
 * @param checksum of the problem
 * @param activities number of activities
 * @param firstFeasible milliseconds until a schedule broke no rule, within a fifth of a second; −1 when none did
 * @param hard penalty of what the best schedule breaks; 0 when feasible
 * @param objective J of the best schedule, minor units
 * @param planted J of the planted schedule
 * @param bound no feasible schedule has a smaller J
 * @param minima what J would be if every activity and milestone could have its own cheapest month for nothing
 * @param moves tried
 * @param millis of the search
 * @param allocated megabytes allocated by the search
 * @param peak megabytes of heap in use at most
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
        long peak) {

    /** First line of the file. */
    static final String HEADER =
            "name,budget,checksum,activities,first_feasible_ms,hard,objective,planted,bound,minima,gap_bp,"
                    + "moves,millis,moves_per_second,allocated_mb,peak_mb";

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
                        Long.toString(peak)));
    }

    /**
     * A row from its {@link #line()}.
     *
     * @throws IllegalArgumentException when it is none
     */
    static BenchRow parse(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != HEADER.split(",", -1).length) {
            throw new IllegalArgumentException("Not a row of a benchmark: " + line);
        }
        return new BenchRow(
                cells[0],
                cells[1],
                cells[2],
                Integer.parseInt(cells[3]),
                Long.parseLong(cells[4]),
                Long.parseLong(cells[5]),
                Long.parseLong(cells[6]),
                Long.parseLong(cells[7]),
                Long.parseLong(cells[8]),
                Long.parseLong(cells[9]),
                Long.parseLong(cells[11]),
                Long.parseLong(cells[12]),
                Long.parseLong(cells[14]),
                Long.parseLong(cells[15]));
    }

    /** Whether this is the measurement asked for. */
    boolean measures(String otherName, String otherBudget) {
        return Objects.equals(name, otherName) && Objects.equals(budget, otherBudget);
    }
}
