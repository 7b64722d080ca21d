package no.samtakt.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.samtakt.common.Severity;
import no.samtakt.inventory.Cooperation;
import no.samtakt.inventory.Inventory;
import no.samtakt.planning.MigrationPlan;
import no.samtakt.planning.Planner;
import no.samtakt.report.json.PlanJson;
import no.samtakt.report.json.PlanReading;
import org.jspecify.annotations.Nullable;

/**
 * The data a plan is made from: the usable part of a folder, what was found wrong in it, and its quality.
 *
 * @param inventory with the planning date asked for
 */
record Data(CheckInventory check, Inventory inventory) {

    /**
     * Reads a folder.
     *
     * @param asOf another planning date than that of the workbook; null for the workbook's
     * @throws CannotRunException when there is nothing in it to plan
     */
    static Data read(Path folder, @Nullable LocalDate asOf) {
        CheckInventory check = CheckInventory.of(folder);
        if (check.inventory().members().isEmpty()
                || check.inventory().listAssets().isEmpty()) {
            throw new CannotRunException(CannotRunException.Cause.DATA, "nothing-to-plan", folder.toString());
        }
        return new Data(check, asOf == null ? check.inventory() : onDate(check.inventory(), asOf));
    }

    /** What the plan carries along about the data. */
    Planner.Reading reading() {
        List<MigrationPlan.DataQualityLine> lines = new ArrayList<>();
        for (CheckInventory.Quality quality : check.quality()) {
            lines.add(new MigrationPlan.DataQualityLine(
                    quality.member(),
                    quality.filled(),
                    quality.dated(),
                    quality.priced(),
                    quality.resolved(),
                    count(quality.member(), Severity.ERROR),
                    count(quality.member(), Severity.WARNING),
                    count(quality.member(), Severity.ADVICE)));
        }
        return new Planner.Reading(lines, check.problems());
    }

    /**
     * A plan made before, from its file or the folder of its result.
     *
     * @throws UnreadablePlanException when it is not a plan this program can read
     */
    static MigrationPlan plan(Path fileOrFolder) {
        Path file = Files.isDirectory(fileOrFolder) ? fileOrFolder.resolve(ResultFiles.PLAN) : fileOrFolder;
        PlanReading reading = PlanJson.read(file);
        if (reading instanceof PlanReading.Plan read) {
            return read.plan();
        }
        throw new UnreadablePlanException(((PlanReading.Failed) reading).problem());
    }

    private int count(String member, Severity severity) {
        return Math.toIntExact(check.count(member, severity));
    }

    private static Inventory onDate(Inventory inventory, LocalDate date) {
        Cooperation moved = inventory.cooperation().plannedOn(date);
        return inventory.with(moved);
    }
}
