package no.samtakt.report.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Writes markup. Text and attribute values are escaped here and nowhere else; elements are closed in the order they were
 * opened, a mistake throws.
 */
final class Page {

    private static final char QUOTE = 34;

    /** Letters in a row after which a line may be broken: longer than words, so that only odd names are. */
    private static final int LONGEST_RUN = 30;

    private final StringBuilder out = new StringBuilder(1 << 20);
    private final Deque<String> open = new ArrayDeque<>();

    /** Heads of the table being written when its rows become cards on narrow screens; empty otherwise. */
    private List<String> labels = List.of();

    private boolean cards;
    private int column;

    /** Opens an element; attributes as name, value, name, value. */
    Page open(String tag, String... attributes) {
        if (tag.equals("tr")) {
            column = 0;
        }
        if (tag.equals("td") && column < labels.size()) {
            String[] labelled = Arrays.copyOf(attributes, attributes.length + 2);
            labelled[attributes.length] = "data-label";
            labelled[attributes.length + 1] = labels.get(column);
            start(tag, labelled);
        } else {
            start(tag, attributes);
        }
        if (tag.equals("td") || tag.equals("th")) {
            column++;
        }
        open.push(tag);
        return this;
    }

    private void start(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]);
            out.append("=\"").append(escape(attributes[i + 1])).append(QUOTE);
        }
        out.append('>');
    }

    /** Closes the innermost element. */
    Page close(String tag) {
        if (open.isEmpty() || !open.peek().equals(tag)) {
            throw new IllegalStateException("Closing " + tag + " while open are " + open);
        }
        open.pop();
        out.append("</").append(tag).append('>');
        if (!tag.equals("span") && !tag.equals("strong") && !tag.equals("a")) {
            out.append('\n');
        }
        return this;
    }

    /** An element without content, such as {@code br} or, in drawings, {@code rect}. */
    Page leaf(String tag, String... attributes) {
        start(tag, attributes);
        out.setLength(out.length() - 1);
        out.append("/>");
        return this;
    }

    /** An element that holds a text only. */
    Page element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    Page text(String text) {
        if (open.contains("svg") || open.contains("title")) {
            out.append(escape(text));
            return this;
        }
        int from = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = Character.isLetterOrDigit(text.charAt(i)) ? run + 1 : 0;
            if (run == LONGEST_RUN) {
                out.append(escape(text.substring(from, i))).append("<wbr>");
                from = i;
                run = 1;
            }
        }
        out.append(escape(text.substring(from)));
        return this;
    }

    /** Markup made by this program. */
    Page raw(String markup) {
        out.append(markup);
        return this;
    }

    /** A head cell of a column. */
    Page columnHead(String text, boolean number) {
        return number ? element("th", text, "scope", "col", "class", "num") : element("th", text, "scope", "col");
    }

    /** A paragraph on paper only: what was left out there, and where it is. */
    Page paper(String text) {
        return element("p", text, "class", "paper note");
    }

    Page rowHead(String text) {
        return element("th", text, "scope", "row");
    }

    Page cell(String text) {
        return element("td", text);
    }

    Page number(String text) {
        return element("td", text, "class", "num");
    }

    /**
     * A table in a container of its own that scrolls sideways when narrow; close with {@link #endTable()}.
     *
     * @param classes {@code keep} makes its rows cards on narrow screens
     */
    Page table(String caption, String... classes) {
        cards = Arrays.asList(classes).contains("keep");
        open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", caption);
        open("table", "class", String.join(" ", classes));
        return element("caption", caption);
    }

    /** Opens the body of a table after its head row. {@code >} before a head marks a column of numbers. */
    Page heads(String... heads) {
        List<String> names = new ArrayList<>();
        labels = List.of();
        open("thead").open("tr");
        for (String head : heads) {
            boolean number = head.startsWith(">");
            columnHead(number ? head.substring(1) : head, number);
            names.add(number ? head.substring(1) : head);
        }
        labels = cards ? names : List.of();
        return close("tr").close("thead").open("tbody");
    }

    /** Closes body, table and container. */
    Page endTable() {
        labels = List.of();
        return close("tbody").close("table").close("div");
    }

    /** The finished markup. */
    String finish() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("Still open: " + open);
        }
        return out.toString();
    }

    /** How many characters have been written. */
    int length() {
        return out.length();
    }

    /** A text as it is written between tags or in an attribute. Characters that are not allowed in markup are left out. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case QUOTE -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> {
                    if (c >= ' ' || c == '\n' || c == '\t') {
                        escaped.append(c);
                    }
                }
            }
        }
        return escaped.toString();
    }

    /** Begins a chart drawn as SVG in a box that scrolls; ended by {@link #endChart}. */
    Page openChart(String title, String description, int width, int height) {
        open("div", "class", "scroll chart", "tabindex", "0", "role", "region", "aria-label", title);
        open("svg", "viewBox", "0 0 " + width + " " + height, "role", "img", "aria-label", title, "class", "lines");
        return element("title", title).element("desc", description);
    }

    Page endChart() {
        return close("svg").close("div");
    }
}
