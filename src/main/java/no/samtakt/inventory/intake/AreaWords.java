package no.samtakt.inventory.intake;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samtakt.catalogue.FunctionArea;
import no.samtakt.catalogue.FunctionAreas;
import no.samtakt.common.DataFile;
import no.samtakt.inventory.sheet.Names;

/** Recognises function areas in what people write: our codes and names, words in many languages, KOSTRA functions, KLE numbers. */
final class AreaWords {

    /**
     * An area found in a text.
     *
     * @param code code of the area; empty when none was found
     * @param confidence percent: 100 the text is one of its names, 90 a number that stands for it, less when it holds a word
     */
    record Found(String code, int confidence) {
        static final Found NONE = new Found("", 0);
    }

    private static final Map<String, String> EXACT = new LinkedHashMap<>();
    private static final Map<String, String> STARTS = new LinkedHashMap<>();
    private static final Map<String, String> KLE = new HashMap<>();
    private static final Map<String, String> KOSTRA = new HashMap<>();
    private static final Map<String, Found> CACHE = new ConcurrentHashMap<>();
    private static final Pattern KLE_NUMBER = Pattern.compile("(?<![\\d.])(\\d\\d)\\.\\d\\d(?:\\.\\d\\d)?(?![\\d])");
    private static final Pattern KOSTRA_NUMBER = Pattern.compile("(?<!\\d)([1-3]\\d\\d)(?!\\d)");
    private static final int LONGEST = 300;
    private static final int LONGEST_WORD = 50;

    static {
        for (FunctionArea area : FunctionAreas.list()) {
            EXACT.put(Names.normal(area.code()), area.code());
            EXACT.putIfAbsent(Names.normal(area.nameNb()), area.code());
            EXACT.putIfAbsent(Names.normal(area.nameEn()), area.code());
        }
        for (List<String> line : DataFile.read(AreaWords.class, "areas.txt", 2)) {
            for (String word : DataFile.spellings(line.get(1))) {
                if (word.endsWith("*")) {
                    String start = Names.normal(word);
                    STARTS.putIfAbsent(start, line.get(0));
                    EXACT.putIfAbsent(start, line.get(0));
                } else {
                    EXACT.putIfAbsent(Names.normal(word), line.get(0));
                }
            }
        }
        DataFile.read(AreaWords.class, "kle.txt", 2).forEach(line -> KLE.put(line.get(0), line.get(1)));
        for (FunctionArea area : FunctionAreas.list()) {
            for (String function : area.kostra().split(",")) {
                KOSTRA.merge(function, area.code(), (first, second) -> "");
            }
        }
    }

    private AreaWords() {}

    /** The area a text means or holds a word for; {@link Found#NONE} when nothing in it points to one. */
    static Found find(String text) {
        if (text.length() > LONGEST) {
            return Found.NONE;
        }
        return CACHE.size() > 20_000 ? search(text) : CACHE.computeIfAbsent(text, AreaWords::search);
    }

    /** Whether a text is by itself the name or number of an area. */
    static boolean is(String text) {
        return find(text).confidence() >= 85;
    }

    private static Found search(String text) {
        String normal = Names.normal(text);
        String code = EXACT.get(normal);
        if (code != null) {
            return new Found(code, 100);
        }
        Matcher kle = KLE_NUMBER.matcher(text);
        if (kle.find() && KLE.containsKey(kle.group(1))) {
            return new Found(KLE.getOrDefault(kle.group(1), ""), 90);
        }
        if (text.strip().matches("\\d\\d") && KLE.containsKey(text.strip())) {
            return new Found(KLE.getOrDefault(text.strip(), ""), 70);
        }
        Matcher kostra = KOSTRA_NUMBER.matcher(text);
        if (kostra.find() && !KOSTRA.getOrDefault(kostra.group(1), "").isEmpty()) {
            return new Found(KOSTRA.getOrDefault(kostra.group(1), ""), 90);
        }
        String bare = normal.replaceFirst("^[\\d ]+", "");
        code = EXACT.get(bare);
        if (code != null) {
            return new Found(code, 95);
        }
        return within(bare);
    }

    private static Found within(String normal) {
        String best = "";
        int length = 0;
        int confidence = 0;
        int words = 0;
        for (int start = 0; start < normal.length() && words < 60; start++) {
            if (start > 0 && normal.charAt(start - 1) != ' ') {
                continue;
            }
            words++;
            int last = Math.min(normal.length(), start + LONGEST_WORD);
            for (int end = last; end - start > length; end--) {
                boolean whole = end == normal.length() || normal.charAt(end) == ' ';
                String part = normal.substring(start, end);
                String code = whole && part.length() >= 2 ? EXACT.get(part) : null;
                int sure = 85;
                if (code == null && part.length() >= 3) {
                    code = STARTS.get(part);
                    sure = 75;
                }
                if (code != null) {
                    best = code;
                    length = part.length();
                    confidence = sure;
                }
            }
        }
        return length == 0 ? Found.NONE : new Found(best, confidence);
    }
}
