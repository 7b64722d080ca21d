package no.samtakt.inventory.intake;

import java.util.HashMap;
import java.util.Map;
import no.samtakt.inventory.sheet.Names;

/** Recognises function areas by what the co-operation calls them, and else by {@link AreaWords}. */
final class Areas {

    /** Shortest name of an area that is looked for within longer texts. */
    private static final int SHORTEST = 5;

    private static final int WITHIN = 92;

    private final Map<String, String> own = new HashMap<>();

    /**
     * @param names codes and names of the co-operation's areas, each with its area's code
     */
    Areas(Map<String, String> names) {
        names.forEach((name, code) -> {
            String normal = Names.normal(name);
            if (!normal.isEmpty()) {
                own.merge(normal, code, (first, second) -> first.compareTo(second) <= 0 ? first : second);
            }
        });
    }

    /** The area a text means or holds a word for. */
    AreaWords.Found find(String text) {
        if (own.isEmpty() || text.length() > 300) {
            return AreaWords.find(text);
        }
        String normal = Names.normal(text);
        String code = own.get(normal);
        if (code != null) {
            return new AreaWords.Found(code, 100);
        }
        AreaWords.Found usual = AreaWords.find(text);
        if (usual.confidence() >= WITHIN) {
            return usual;
        }
        String longest = "";
        for (String name : own.keySet()) {
            boolean longer = name.length() > longest.length()
                    || (name.length() == longest.length() && name.compareTo(longest) < 0);
            if (name.length() >= SHORTEST && longer && (" " + normal + " ").contains(" " + name + " ")) {
                longest = name;
            }
        }
        return longest.isEmpty() ? usual : new AreaWords.Found(own.getOrDefault(longest, ""), WITHIN);
    }

    /** Whether a text is by itself the name or number of an area. */
    boolean is(String text) {
        return find(text).confidence() >= 85;
    }

    /** The area of a cell that may list several. */
    AreaWords.Found findWithin(String text) {
        AreaWords.Found whole = find(text);
        if (whole.confidence() >= 90) {
            return whole;
        }
        for (String part : text.split("[;,/\\n]| - | – |>")) {
            AreaWords.Found found = part.isBlank() ? AreaWords.Found.NONE : find(part);
            if (found.confidence() > whole.confidence()) {
                whole = found;
            }
        }
        return whole;
    }
}
