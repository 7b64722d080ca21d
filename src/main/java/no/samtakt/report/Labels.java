package no.samtakt.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Set;
import no.samtakt.common.Money;
import no.samtakt.common.Problem;
import no.samtakt.common.Texts;
import no.samtakt.inventory.Pin;
import no.samtakt.inventory.workbook.ProblemCodes;
import no.samtakt.inventory.workbook.ProblemTexts;
import no.samtakt.planning.MigrationPlan.BrokenRule;
import no.samtakt.planning.MigrationPlan.Conflict;
import no.samtakt.planning.MigrationPlan.ConflictingRule;
import no.samtakt.planning.MigrationPlan.Reason;
import no.samtakt.planning.MigrationPlan.TaskKind;

/** The words for the codes of a plan, shared by all reports. A code without a word is shown as it is, never as an error. */
public final class Labels {

    private static final String ADVICE = ".do";
    private static final String TRANSITION = "TRANSITION:";
    private static final String CLOSE = "CLOSE:";
    /** Names before the rest of a rule's subjects is only counted. */
    private static final int NAMES_SHOWN = 3;
    /** Kinds of conflicting rules whose easing depends on the month. */
    private static final Set<String> WHEN_MATTERS = Set.of("CAPACITY", "BUDGET", "CRITICAL_LOAD", "FREEZE");

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
     *     {@code termination}, {@code default}, {@code defaultvalue}
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
        if (reason.extraCost().isWithheld()) {
            return texts.get(
                    code.equals("CONTRACT") ? "reason.withheld.CONTRACT" : "reason.withheld",
                    view.name(reason.subject()));
        }
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
        String amount = amount(rule.rule(), rule.subject(), rule.amount(), formats);
        String key = "broken." + brokenKey(rule, view);
        YearMonth month = rule.month();
        String when =
                month == null ? "" : rule.rule().equals("H8") ? String.valueOf(month.getYear()) : formats.month(month);
        String text = texts.get(key, name(rule.subject(), view), name(rule.other(), view), amount);
        return when.isEmpty() ? text : texts.get("broken.when", when, text);
    }

    /** The text for a broken rule: more special than the rule where the subject or a missing month says more. */
    private String brokenKey(BrokenRule rule, PlanView view) {
        String subject = rule.subject();
        boolean never = rule.month() == null;
        return switch (rule.rule()) {
            case "H1" -> rule.other().isEmpty()
                    ? "H1.alone"
                    : !never ? "H1" : rule.other().startsWith(TRANSITION) ? "H1.stays" : "H1.required";
            case "H3" -> subject.startsWith(PlanView.VENDOR) ? "H3.vendor" : "H3";
            case "H6" -> subject.startsWith(CLOSE)
                    ? "H6.contract"
                    : never && subject.startsWith(TRANSITION) ? "H6.stays" : "H6";
            case "H7" -> rule.other().isEmpty() ? "H7.alone" : "H7";
            case "H11" -> view.isMember(subject) ? "H11.member" : "H11";
            case "H13" -> rule.other().isEmpty() ? "H13" : "H13.early";
            case "H10" -> never ? "H10.choice" : "H10";
            default -> texts.has("broken." + rule.rule()) ? rule.rule() : "other";
        };
    }

    /** The name of anything; of a step on the way to a solution with the step. */
    private String name(String id, PlanView view) {
        for (TaskKind kind : TaskKind.values()) {
            if (kind != TaskKind.TRANSITION && id.startsWith(kind.name() + ":")) {
                return texts.get("broken.step", view.name(id), of(kind).toLowerCase(texts.locale()));
            }
        }
        return view.name(id);
    }

    /** The amount of a rule in its unit. */
    private String amount(String rule, String subject, long amount, Formats formats) {
        return switch (rule) {
            case "H3" -> subject.startsWith(PlanView.VENDOR)
                    ? formats.count("transitions", amount)
                    : amount > 0 && amount < 5 ? texts.get("count.days.few") : formats.daysWithUnit(amount);
            case "H5" -> formats.count("assets", amount);
            case "H8", "H13" -> formats.amount(new Money(amount));
            case "H11" -> formats.count("members", amount);
            default -> formats.months(amount);
        };
    }

    /** What a set of rules that do not hold together is: one sentence before the rules. */
    public String conflict(Conflict conflict) {
        String key = conflict.rules().isEmpty()
                ? "conflict.beyond"
                : conflict.smallest() ? "conflict.together" : "conflict.among";
        return texts.get(conflict.proven() ? key + ".proven" : key);
    }

    /** One rule of such a set and what it would take, with names and amounts. */
    public String conflict(ConflictingRule rule, PlanView view, Formats formats) {
        String names = names(rule.subjects(), view);
        String options = names(
                rule.options().stream()
                        .map(option -> option.equals(Pin.KEEP) ? texts.get("conflict.keep") : option)
                        .toList(),
                view);
        String subject = rule.subjects().isEmpty() ? "" : rule.subjects().get(0);
        String special = subject.startsWith(PlanView.VENDOR)
                ? ".vendor"
                : rule.kind().equals("CHOICE") && subject.indexOf('@') >= 0 ? ".member" : "";
        String key = "conflict." + rule.kind() + special;
        String what = texts.has(key)
                ? texts.get(key, names, rule.month() == null ? "" : formats.month(rule.month()), options)
                : word("rule", rule.rule()) + ": " + names;
        return texts.get("conflict.line", what, relief(rule, subject, formats));
    }

    private String relief(ConflictingRule rule, String subject, Formats formats) {
        if (!rule.helps().equals("ALONE")) {
            return texts.get(rule.helps().equals("NOT_ALONE") ? "conflict.not-alone" : "conflict.unknown");
        }
        String key = "conflict." + rule.kind() + ".eased";
        if (rule.amount() == 0 || !texts.has(key)) {
            return texts.get("conflict.given-up");
        }
        String text = texts.get(key, amount(rule.rule(), subject, rule.amount(), formats));
        YearMonth when = rule.when();
        if (when == null || !WHEN_MATTERS.contains(rule.kind())) {
            return text;
        }
        return texts.get(
                "conflict.when",
                text,
                rule.kind().equals("BUDGET") ? String.valueOf(when.getYear()) : formats.month(when));
    }

    private String names(List<String> ids, PlanView view) {
        String names = String.join(
                ", ", ids.stream().limit(NAMES_SHOWN).map(id -> name(id, view)).toList());
        int more = ids.size() - NAMES_SHOWN;
        return more > 0 ? texts.get("conflict.more", names, more) : names;
    }

    /** What a part of the workbooks' layout is called: {@code sheet.<sheet>} or {@code column.<sheet>.<column>}. */
    public String layout(String key, String otherwise) {
        return problems.get(0).has(key) ? problems.get(0).get(key) : otherwise;
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
