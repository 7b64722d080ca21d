package no.samtakt.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import no.samtakt.common.Problem;
import no.samtakt.common.Texts;

/**
 * Problems in users' data in words: what was found and expected, and what to do. Each package that finds problems has their
 * texts in its own bundle; this looks in all of them.
 */
public final class ProblemTexts {

    private static final List<String> OWNERS =
            List.of("no.samtakt.inventory.workbook", "no.samtakt.landscape", "no.samtakt.report.json");

    private final List<Texts> bundles = new ArrayList<>();

    private ProblemTexts(Locale language) {
        OWNERS.forEach(owner -> bundles.add(Texts.of(owner, language)));
    }

    public static ProblemTexts of(Locale language) {
        return new ProblemTexts(language);
    }

    /** What was found and what was expected, in a sentence; the code itself for one without a text. */
    public String says(Problem problem) {
        return text("problem." + problem.code(), problem);
    }

    /** What to do about it; empty for a code without a text. */
    public String advises(Problem problem) {
        String key = "problem." + problem.code() + ".do";
        return has(key) ? text(key, problem) : "";
    }

    /** Whether both texts of a code exist. */
    public boolean knows(String code) {
        return has("problem." + code) && has("problem." + code + ".do");
    }

    private boolean has(String key) {
        return bundles.stream().anyMatch(bundle -> bundle.has(key));
    }

    private String text(String key, Problem problem) {
        List<String> args = new ArrayList<>();
        args.add(problem.found());
        args.add(problem.expected());
        args.addAll(problem.args());
        for (Texts bundle : bundles) {
            if (bundle.has(key)) {
                return bundle.get(key, args);
            }
        }
        return problem.code();
    }
}
