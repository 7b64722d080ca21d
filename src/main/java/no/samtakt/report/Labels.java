package no.samtakt.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import no.samtakt.common.Money;
import no.samtakt.common.Problem;
import no.samtakt.common.Texts;
import no.samtakt.inventory.workbook.ProblemCodes;
import no.samtakt.inventory.workbook.ProblemTexts;
import no.samtakt.planning.MigrationPlan.BrokenRule;
import no.samtakt.planning.MigrationPlan.Reason;

/** The words for the codes of a plan, shared by all reports. A code without a word is shown as it is, never as an error. */
public final class Labels {

    private static final String ADVICE = ".do";
    private static final List<String> PROBLEM_BUNDLES = List.of(
            "no.samtakt.inventory.workbook",
            "no.samtakt.inventory",
            "no.samtakt.landscape",
            "no.samtakt.harmonization",
            "no.samtakt.planning",
            "no.samtakt.schedule.compact",
            "no.samtakt.report.json");

    private final Texts texts;
    private final List<Texts> problems;

    private Labels(Texts texts, List<Texts> problems) {
        this.texts = texts;
        this.problems = problems;
    }

    /** The words of a language. */
    public static Labels of(Locale locale) {
        List<Texts> problems = new ArrayList<>();
        for (String bundle : PROBLEM_BUNDLES) {
            try {
                problems.add(Texts.of(bundle, locale));
            } catch (MissingResourceException absent) {
                // a part of the program without texts of its own
                continue;
            }
        }
        return new Labels(Texts.of("no.samtakt.report", locale), problems);
    }

    /** The word for a constant, under the key {@code <Type>.<NAME>}: {@code Category.OLD_CONTRACTS}. */
    public String of(Enum<?> constant) {
        return word(constant.getDeclaringClass().getSimpleName(), constant.name());
    }

    /**
     * The word for a code.
     *
     * @param kind group of codes in the shared bundle: {@code body}, {@code kept}, {@code link}, {@code rule}, {@code group},
     *     {@code termination}, {@code default}
     */
    public String word(String kind, String code) {
        String key = kind + "." + code;
        return texts.has(key) ? texts.get(key) : code;
    }

    /** A text of the shared bundle. */
    public String text(String key, Object... args) {
        return texts.get(key, args);
    }

    /** Why a task is not in another month, as a sentence with the amount. */
    public String reason(Reason reason, PlanView view, Formats formats) {
        return texts.get(
                reason.earlier() ? "reason.earlier" : "reason.later",
                formats.mediumMonth(reason.month()),
                reasonOnly(reason, view, formats));
    }

    /** What would go wrong or cost more in the other month, without naming the month. */
    public String reasonOnly(Reason reason, PlanView view, Formats formats) {
        String code = texts.has("reason." + reason.code()) ? reason.code() : "COST";
        return texts.get(
                "reason." + code,
                view.name(reason.subject()).isEmpty() ? texts.get("reason.subject.none") : view.name(reason.subject()),
                code.equals("CAPACITY")
                        ? formats.daysWithUnit(reason.amount())
                        : code.equals("BUDGET")
                                ? formats.amount(new Money(reason.amount()))
                                : code.equals("CRITICAL_LOAD")
                                        ? formats.count("assets", reason.amount())
                                        : formats.months(reason.amount()),
                formats.amount(reason.extraCost()));
    }

    /** What a broken rule means here, with place and amount. */
    public String broken(BrokenRule rule, PlanView view, Formats formats) {
        String amount =
                switch (rule.rule()) {
                    case "H3" -> formats.daysWithUnit(rule.amount());
                    case "H5" -> formats.count("assets", rule.amount());
                    case "H8" -> formats.amount(new Money(rule.amount()));
                    case "H11" -> formats.count("members", rule.amount());
                    default -> formats.months(rule.amount());
                };
        String key = texts.has("broken." + rule.rule()) ? "broken." + rule.rule() : "broken.other";
        if (rule.other().isEmpty() && texts.has(key + ".alone")) {
            key = key + ".alone";
        }
        java.time.YearMonth month = rule.month();
        String when =
                month == null ? "" : rule.rule().equals("H8") ? String.valueOf(month.getYear()) : formats.month(month);
        String text = texts.get(key, view.name(rule.subject()), view.name(rule.other()), amount);
        return when.isEmpty() ? text : texts.get("broken.when", when, text);
    }

    /** What was found wrong in the data. */
    public String problem(Problem problem) {
        return problemText(problem, "problem." + problem.code());
    }

    /** What to do about it; empty when nothing is known. */
    public String problemAdvice(Problem problem) {
        String key = "problem." + problem.code() + ADVICE;
        return problems.stream().anyMatch(bundle -> bundle.has(key)) ? problemText(problem, key) : "";
    }

    private String problemText(Problem problem, String key) {
        if (ProblemCodes.all().containsKey(problem.code())) {
            return key.endsWith(ADVICE)
                    ? ProblemTexts.hint(problem, texts.locale())
                    : ProblemTexts.message(problem, texts.locale());
        }
        List<String> args = new ArrayList<>(List.of(problem.found(), problem.expected()));
        args.addAll(problem.args());
        for (Texts bundle : problems) {
            if (bundle.has(key)) {
                return bundle.get(key, args);
            }
        }
        return problem.found().isEmpty() ? problem.code() : problem.code() + ": " + problem.found();
    }
}
