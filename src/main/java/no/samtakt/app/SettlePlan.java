package no.samtakt.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.stream.Collectors;
import no.samtakt.common.ResultFolder;
import no.samtakt.planning.MigrationPlan;
import no.samtakt.report.Disclosure;
import no.samtakt.report.YearStatement;
import no.samtakt.report.json.Json;
import no.samtakt.report.xlsx.SettlementWorkbook;
import org.jspecify.annotations.Nullable;

/** Settles a year of a plan: what each member pays or receives for what is common. */
public final class SettlePlan {

    private static final String NAME = "settlement";

    private SettlePlan() {}

    /**
     * What came of it.
     *
     * @param files the files written, the one to open first
     */
    public record Outcome(MigrationPlan plan, YearStatement statement, List<Path> files) {}

    /**
     * Settles.
     *
     * @param result plan file, or folder of a result
     * @param year null for the first year with something to settle
     * @param member id or name of the one to show, who sees no other's confidential price; null for all
     * @param out folder for the workbook and the JSON file; null for the usual place
     * @throws CannotRunException when the plan does not have the year or the member
     */
    public static Outcome run(
            Path result, @Nullable Integer year, @Nullable String member, @Nullable Path out, Locale language)
            throws IOException {
        ResultFolder.recover(result);
        MigrationPlan full = Data.plan(result);
        String reader = Audience.of(member, full.members());
        MigrationPlan plan = Disclosure.publish(full, reader);
        SortedSet<Integer> years = YearStatement.years(plan);
        int settled = year == null ? firstYear(plan, years) : year;
        if (!years.contains(settled)) {
            throw new CannotRunException(
                    CannotRunException.Cause.WISH,
                    "no-such-year",
                    String.valueOf(settled),
                    years.stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
        YearStatement statement = YearStatement.of(plan, settled, member == null ? null : reader);
        Path folder = out == null ? ResultPlace.ofSettlement(result, settled) : out;
        ResultFiles.requireWritable(folder);
        ResultFiles.exchange(folder, inside -> {
            Files.write(inside.resolve(NAME + ".xlsx"), SettlementWorkbook.bytes(plan, statement, language));
            Files.write(inside.resolve(NAME + ".json"), Json.bytes(statement));
        });
        return new Outcome(plan, statement, List.of(folder.resolve(NAME + ".xlsx"), folder.resolve(NAME + ".json")));
    }

    private static int firstYear(MigrationPlan plan, SortedSet<Integer> years) {
        return years.stream()
                .filter(year -> !YearStatement.of(plan, year, null).rows().isEmpty())
                .findFirst()
                .orElse(years.first());
    }
}
