package no.samtakt.report.json;

import java.util.List;
import java.util.Locale;
import no.samtakt.common.Severity;
import no.samtakt.report.ImportView;
import no.samtakt.report.Labels;

/**
 * What an import found, as a program reads it: codes and places, with the texts for people.
 *
 * @param valid whether nothing has an error
 */
public record ImportJson(
        String schema,
        boolean valid,
        long errors,
        long warnings,
        long advice,
        List<ProblemJson> problems,
        ImportView result) {

    /** Name and version of the form. */
    public static final String SCHEMA = "samtakt-import-1";

    public ImportJson {
        problems = List.copyOf(problems);
    }

    /** What an import found; the texts in a language. */
    public static ImportJson of(ImportView view, Locale language) {
        Labels labels = Labels.of(language);
        return new ImportJson(
                SCHEMA,
                view.count(Severity.ERROR) == 0,
                view.count(Severity.ERROR),
                view.count(Severity.WARNING),
                view.count(Severity.ADVICE),
                view.problems().stream()
                        .map(problem -> ProblemJson.of(problem, labels))
                        .toList(),
                view.withoutProblems());
    }
}
