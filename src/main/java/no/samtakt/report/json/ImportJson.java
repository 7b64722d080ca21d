package no.samtakt.report.json;

import java.util.List;
import java.util.Locale;
import no.samtakt.common.Problem;
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
        List<Found> problems,
        ImportView result) {

    /** Name and version of the form. */
    public static final String SCHEMA = "samtakt-import-1";

    public ImportJson {
        problems = List.copyOf(problems);
    }

    /** A problem with its texts. */
    public record Found(
            String code,
            Severity severity,
            String member,
            String file,
            String sheet,
            String cell,
            String found,
            String expected,
            String text,
            String advice) {}

    /** What an import found; the texts in a language. */
    public static ImportJson of(ImportView view, Locale language) {
        Labels labels = Labels.of(language);
        return new ImportJson(
                SCHEMA,
                view.count(Severity.ERROR) == 0,
                view.count(Severity.ERROR),
                view.count(Severity.WARNING),
                view.count(Severity.ADVICE),
                view.problems().stream().map(problem -> found(problem, labels)).toList(),
                view.withoutProblems());
    }

    private static Found found(Problem problem, Labels labels) {
        return new Found(
                problem.code(),
                problem.severity(),
                problem.member(),
                problem.where().file(),
                problem.where().sheet(),
                problem.where().cell(),
                problem.found(),
                problem.expected(),
                labels.problem(problem),
                labels.problemAdvice(problem));
    }
}
