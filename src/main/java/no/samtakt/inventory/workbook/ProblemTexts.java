package no.samtakt.inventory.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import no.samtakt.catalogue.FunctionAreas;
import no.samtakt.common.Problem;
import no.samtakt.common.Texts;
import no.samtakt.inventory.sheet.CellParser;

/**
 * A problem in words. Besides plain values, {@code expected} and the arguments of a problem may hold {@code list:<value list>},
 * {@code value:<value list>.<code>}, {@code type:<value type>}, {@code column:<sheet>.<column>} or {@code sheet:<sheet>}, which
 * become texts of the language.
 */
public final class ProblemTexts {

    private static final int LONGEST = 80;

    /** Longest list of cells. */
    private static final int MOST_CELLS = 600;

    private ProblemTexts() {}

    /** What was found and expected. */
    public static String message(Problem problem, Locale language) {
        return text("problem." + problem.code(), problem, language);
    }

    /** What to do about it. */
    public static String hint(Problem problem, Locale language) {
        return text("problem." + problem.code() + ".do", problem, language);
    }

    private static String text(String key, Problem problem, Locale language) {
        Texts texts = WorkbookSchema.texts(language);
        List<String> args = new ArrayList<>();
        args.add(shortened(problem.found()));
        args.add(expanded(texts, problem.expected()));
        problem.args().forEach(arg -> args.add(expanded(texts, arg)));
        while (args.size() < 6) {
            args.add("");
        }
        return texts.get(key, args);
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }

    private static String expanded(Texts texts, String arg) {
        String key = arg.substring(arg.indexOf(':') + 1);
        if (arg.startsWith("list:") && ValueLists.exists(key)) {
            String list = key;
            return String.join(
                    ", ",
                    ValueLists.codes(list).stream()
                            .map(code -> list.equals(ValueLists.AREA) ? code : texts.get("value." + list + "." + code))
                            .toList());
        }
        if (arg.startsWith("cells:")) {
            return key.length() <= MOST_CELLS ? key : key.substring(0, MOST_CELLS - 1) + "…";
        }
        if (arg.startsWith("type:") && texts.has("expected." + key)) {
            return texts.get("expected." + key);
        }
        if (arg.startsWith("value:") && texts.has("value." + key)) {
            return texts.get("value." + key);
        }
        if (arg.startsWith("area:")) {
            return FunctionAreas.find(key)
                    .map(area -> area.name(texts.locale()))
                    .orElse(key);
        }
        if (arg.equals(CellParser.ONGOING)) {
            return texts.get("month.ongoing");
        }
        if (arg.startsWith("edge:") && texts.has("value.edgeType." + key)) {
            return texts.get("value.edgeType." + key);
        }
        for (String prefix : List.of("layout:", "target:", "evidence:")) {
            if (arg.startsWith(prefix)) {
                return named(texts, prefix, key);
            }
        }
        if (arg.startsWith("unit:") && texts.has("intake.unit." + key)) {
            return texts.get("intake.unit." + key);
        }
        if ((arg.startsWith("column:") || arg.startsWith("sheet:")) && texts.has(arg.replaceFirst(":", "."))) {
            return texts.get(arg.replaceFirst(":", "."));
        }
        return shortened(arg);
    }

    /** The name of a layout, a target or a reason; of a target that is a column of the template, the column's. */
    private static String named(Texts texts, String prefix, String code) {
        String base = code.contains(":") && prefix.equals("evidence:") ? code.substring(0, code.indexOf(':')) : code;
        String argument = base.equals(code) ? "" : code.substring(base.length() + 1);
        String key = prefix.replace(':', '.') + base;
        if (texts.has(key)) {
            return texts.get(key, argument);
        }
        return texts.has("column." + base) ? texts.get("column." + base) : code;
    }
}
