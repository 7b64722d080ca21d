package no.samtakt.inventory.sheet;

import java.text.Normalizer;
import java.util.Locale;

/** Spelling made comparable: case, accents, spaces and punctuation do not matter. */
public final class Names {

    /** Longest id of a member; it becomes part of file names. */
    private static final int LONGEST_ID = 60;

    private Names() {}

    /** Lower case, Norwegian and other accented letters folded to plain ones, everything but letters and digits one space. */
    public static String normal(String text) {
        return normalKeeping(text, "");
    }

    /** As {@link #normal} with some punctuation kept. */
    public static String normalKeeping(String text, String kept) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        lower = lower.replace("æ", "ae")
                .replace("ø", "o")
                .replace("ß", "ss")
                .replace("đ", "d")
                .replace("ŋ", "n");
        String plain = Normalizer.normalize(lower, Normalizer.Form.NFD);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isLetterOrDigit(c) || kept.indexOf(c) >= 0) {
                out.append(c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK
                    && !out.isEmpty()
                    && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        return out.toString().strip();
    }

    /**
     * The stable id made from a municipality's name: {@code Andøy kommune} gives {@code andoy}. Letters, digits and hyphens
     * only, so that it can be part of a file name; empty when the name has no letter and no digit.
     */
    public static String memberId(String name) {
        String plain = " " + normal(name) + " ";
        for (String word : new String[] {"kommune", "kommunes", "municipality", "kommun", "suohkan", "tjielte"}) {
            plain = plain.replace(" " + word + " ", " ");
        }
        String id = plain.strip().replace(' ', '-');
        return id.length() <= LONGEST_ID ? id : id.substring(0, id.offsetByCodePoints(0, LONGEST_ID / 2));
    }
}
