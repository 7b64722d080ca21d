package no.samtakt.report.json;

import no.samtakt.common.Problem;
import no.samtakt.planning.MigrationPlan;

/** What came of reading a plan file: the plan, or the one problem that stopped the reading. */
public sealed interface PlanReading {

    /** The file holds a plan of the layout this program knows. */
    record Plan(MigrationPlan plan) implements PlanReading {}

    /**
     * The file holds no plan this program can use. The problem's place is the file name, and in {@code cell} the path inside
     * the JSON ({@code tasks[3].start}) or the line and column, where known.
     */
    record Failed(Problem problem) implements PlanReading {}
}
