package no.samtakt.inventory.workbook;

import java.util.List;
import no.samtakt.common.Problem;
import no.samtakt.common.Severity;
import no.samtakt.inventory.Inventory;

/**
 * What reading a folder gave: the usable part, and everything that was not.
 *
 * @param problems by place
 * @param counts per sheet read
 * @param quality per municipality, by id
 * @param rejected rows that gave no record
 */
public record ImportResult(
        Inventory inventory,
        List<Problem> problems,
        List<SheetCount> counts,
        List<DataQuality> quality,
        List<RejectedRow> rejected) {

    public ImportResult {
        problems = List.copyOf(problems);
        counts = List.copyOf(counts);
        quality = List.copyOf(quality);
        rejected = List.copyOf(rejected);
    }

    /** How many problems have a severity. */
    public long count(Severity severity) {
        return problems.stream()
                .filter(problem -> problem.severity() == severity)
                .count();
    }
}
