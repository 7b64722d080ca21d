package no.samtakt.report.json;

import no.samtakt.common.Problem;
import no.samtakt.common.Severity;
import no.samtakt.report.Labels;

/** A problem in users' data with its code and place for programs and its texts for people. */
public record ProblemJson(
        String code,
        Severity severity,
        String member,
        String file,
        String sheet,
        String cell,
        String found,
        String expected,
        String text,
        String advice) {

    /** A problem with its texts in the language of the labels. */
    public static ProblemJson of(Problem problem, Labels labels) {
        return new ProblemJson(
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
