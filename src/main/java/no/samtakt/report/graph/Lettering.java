package no.samtakt.report.graph;

import java.util.ArrayList;
import java.util.List;

/** Fits text into boxes without a font at hand: widths of Arial by class of letter, with some room to spare. */
final class Lettering {

    private Lettering() {}

    /** Width in pixels, a little more than Arial needs. */
    static double width(String text, double fontPx, boolean bold) {
        double thousandths = 0;
        for (int i = 0; i < text.length(); i++) {
            thousandths += thousandths(text.charAt(i));
        }
        return thousandths / 1000 * fontPx * (bold ? 1.14 : 1.06);
    }

    private static int thousandths(char c) {
        if ("iljI.,:;'|!".indexOf(c) >= 0) {
            return 260;
        }
        if ("ftr ()[]-/\u00a0·".indexOf(c) >= 0) {
            return 333;
        }
        if ("mwMW@%æÆœŒ…—".indexOf(c) >= 0) {
            return 920;
        }
        if (Character.isUpperCase(c)) {
            return 720;
        }
        return c < 0x2000 ? 560 : 1000;
    }

    /** Breaks at blanks, slashes and hyphens; a word too long is broken inside, the last line ends with … where text is left. */
    static List<String> wrap(String text, double room, int lines, double fontPx, boolean bold) {
        List<String> out = new ArrayList<>();
        String rest = text.strip();
        while (!rest.isEmpty()) {
            if (width(rest, fontPx, bold) <= room) {
                out.add(rest);
                return out;
            }
            int fits = 0;
            while (fits < rest.length() && width(rest.substring(0, fits + 1), fontPx, bold) <= room) {
                fits++;
            }
            if (out.size() == lines - 1) {
                while (fits > 0 && width(rest.substring(0, fits) + "…", fontPx, bold) > room) {
                    fits--;
                }
                out.add(rest.substring(0, fits).strip() + "…");
                return out;
            }
            int cut = 0;
            for (int i = 1; i <= fits && i < rest.length(); i++) {
                char before = rest.charAt(i - 1);
                if (rest.charAt(i) == ' ' || before == '-' || before == '/') {
                    cut = i;
                }
            }
            if (cut == 0) {
                cut = Math.max(1, fits);
            }
            out.add(rest.substring(0, cut).strip());
            rest = rest.substring(cut).strip();
        }
        return out;
    }

    /** Escaped for text and attribute values; characters XML cannot hold are left out. */
    static String escape(String raw) {
        StringBuilder out = new StringBuilder();
        raw.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> {
                    boolean legal =
                            c == '\t' || c == '\n' || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD);
                    if (legal || c >= 0x10000) {
                        out.appendCodePoint(c);
                    }
                }
            }
        });
        return out.toString();
    }
}
