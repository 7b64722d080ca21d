package no.samtakt.inventory.product;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import no.samtakt.inventory.sheet.Names;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Names of products made comparable, and how alike two are. Similarity is that of Jaro and Winkler (1990) in percent; fractions
 * do not leave this class.
 */
final class Spelling {

    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

    /** From here on two spellings are taken for one. */
    static final int SAME = 92;

    /** From here on two spellings may be one. */
    static final int LIKE = 80;

    /** Shortest name that is compared with others: of shorter ones too many are alike. */
    private static final int SHORTEST = 5;

    /** Least likeness of each pair of words of two names that are taken for one. */
    private static final int WORD = 84;

    /** Least part of a name that must stay in one that may be meant, in percent. */
    private static final int LEAST_COMMON = 60;

    private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

    private static final Set<String> LEGAL =
            Set.of("as", "asa", "aps", "ab", "oy", "oyj", "gmbh", "inc", "ltd", "llc", "bv", "corp", "aktieselskab");

    private static final Set<String> FILLER = Set.of(
            "system",
            "systemet",
            "systemer",
            "losning",
            "losningen",
            "fagsystem",
            "fagsystemet",
            "itsystem",
            "modul",
            "moduler",
            "cloud",
            "sky",
            "saas",
            "online",
            "app",
            "program",
            "programvare",
            "software",
            "applikasjon");

    /** The telling words of a name, and all of them as one: worked out once for a name that is compared with many. */
    record Told(List<String> words, String key) {}

    private Spelling() {}

    static Told told(String name) {
        List<String> words = words(name);
        return new Told(words, String.join("", words));
    }

    /** The words that tell a name from others: without versions, years, legal forms and words that any system may have. */
    static List<String> words(String name) {
        String text = name.replaceAll("[®™©]", " ")
                .replaceAll("(?i)\\bA/S\\b", " ")
                .replaceAll("(?i)\\b(v|ver\\.?|versjon|version|rel\\.?|release)\\s*\\d+(\\.(\\d+|x))*\\b", " ")
                .replaceAll("\\b\\d+(\\.(\\d+|x))+\\b", " ")
                .replaceAll("\\b(19|20)\\d\\d\\b", " ");
        List<String> all = List.of(Names.normal(text).split(" "));
        List<String> telling = all.stream()
                .filter(word -> !word.isEmpty() && !LEGAL.contains(word) && !FILLER.contains(word))
                .toList();
        if (!telling.isEmpty()) {
            return telling;
        }
        return Arrays.stream(Names.normal(name).split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** A name as one key: its telling words in order, without blanks, so that {@code Web Sak} is {@code WebSak}. */
    static String key(String name) {
        return String.join("", words(name));
    }

    /** A name as one key whatever the order of its words. */
    static String fingerprint(String name) {
        return String.join(" ", words(name).stream().sorted().distinct().toList());
    }

    /** A name without what stands in brackets. */
    static String withoutBrackets(String name) {
        return name.replaceAll("\\s*[(\\[][^)\\]]*[)\\]]\\s*", " ").strip();
    }

    /** A name without a short number at its end, which is mostly a version: {@code Mikromarc 3}. */
    static String withoutNumber(String name) {
        return name.replaceFirst("(?<=\\p{L}{3})\\s+\\d{1,2}$", "");
    }

    /**
     * How alike two names are, in percent; below {@link #SAME} when they differ in more than spelling: in a number, or in a
     * word that one has and the other does not ({@code Flyt Skole} and {@code Flyt Barnehage} are alike as texts only).
     */
    static int likeness(Told first, Told second) {
        List<String> a = first.words();
        List<String> b = second.words();
        String one = first.key();
        String two = second.key();
        if (one.isEmpty() || two.isEmpty()) {
            return 0;
        }
        if (one.equals(two)) {
            return 100;
        }
        int shorter = Math.min(one.length(), two.length());
        if (shorter < SHORTEST || 3 * Math.abs(one.length() - two.length()) > 2 * shorter) {
            return 0;
        }
        int whole = similarity(one, two);
        if (whole >= SAME && !(digits(one).equals(digits(two)) && pairwise(a, b))) {
            return SAME - 1;
        }
        return whole < SAME && (edits(one, two) < LEAST_COMMON || !restAlike(a, b)) ? 0 : whole;
    }

    /** How much of the longer name stays when one is changed into the other letter by letter, in percent. */
    private static int edits(String one, String two) {
        int longer = Math.max(one.length(), two.length());
        return 100 - 100 * DISTANCE.apply(one, two) / longer;
    }

    /** Whether what is left of two names without the words they share is alike: {@code GitHub Enterprise}, {@code Trio Enterprise}. */
    private static boolean restAlike(List<String> a, List<String> b) {
        String one =
                String.join("", a.stream().filter(word -> !b.contains(word)).toList());
        String two =
                String.join("", b.stream().filter(word -> !a.contains(word)).toList());
        return one.isEmpty() || two.isEmpty() || edits(one, two) >= LEAST_COMMON;
    }

    private static boolean pairwise(List<String> a, List<String> b) {
        if (a.size() != b.size()) {
            return false;
        }
        List<String> left = new ArrayList<>(b);
        for (String word : a) {
            String best = "";
            int most = -1;
            for (String other : left) {
                int like = similarity(word, other);
                if (like > most) {
                    most = like;
                    best = other;
                }
            }
            if (most < WORD || Math.abs(word.length() - best.length()) > 2) {
                return false;
            }
            left.remove(best);
        }
        return true;
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }

    private static int similarity(String first, String second) {
        return first.compareTo(second) <= 0 ? percent(first, second) : percent(second, first);
    }

    private static int percent(String first, String second) {
        return (int) Math.floor(SIMILARITY.apply(first, second) * 100);
    }
}
