package no.samtakt.report.html;

/** The patterns and signs of all drawings, in one place so that a sign means the same everywhere, in greyscale too. */
final class Symbols {

    private Symbols() {}

    /** Patterns that drawings refer to; an invisible drawing at the start of the page. */
    static void definitions(Page page) {
        page.raw(
                """
                <svg width="0" height="0" class="defs" aria-hidden="true" focusable="false"><defs>
                <pattern id="p-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
                <rect width="6" height="6" fill="#fff"/><rect width="2.5" height="6" fill="#1f5f8b"/></pattern>
                <pattern id="p-dots" width="5" height="5" patternUnits="userSpaceOnUse">\
                <rect width="5" height="5" fill="#fff"/><circle cx="2.5" cy="2.5" r="1.2" fill="#5b6672"/></pattern>
                <pattern id="p-over" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
                <rect width="5" height="5" fill="#7d1f1f"/><rect width="1.5" height="5" fill="#fff"/></pattern>
                <pattern id="p-frozen" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">\
                <rect width="4" height="4" fill="#fff"/><rect width="1.2" height="4" fill="#a07a2c"/></pattern>
                <pattern id="p-shut" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">\
                <rect width="4" height="4" fill="#fff"/><path d="M0 0h4M0 0v4" stroke="#a07a2c" stroke-width="1.6"/></pattern>
                </defs></svg>
                """);
    }

    /** A small drawing of a sign for a legend. */
    static void legendItem(Page page, String markup, String text) {
        page.open("span", "class", "key");
        page.raw("<svg width=\"26\" height=\"14\" viewBox=\"0 0 26 14\" aria-hidden=\"true\">" + markup + "</svg>");
        page.text(text).close("span");
    }

    /** Work on a transition. */
    static String work(int x, int width) {
        return "<rect class=\"s-work\" x=\"" + x + "\" y=\"3\" width=\"" + width + "\" height=\"9\"/>";
    }

    /** After-care following a go-live. */
    static String care(int x, int width) {
        return "<rect class=\"s-care\" x=\"" + x + "\" y=\"4\" width=\"" + width + "\" height=\"4\"/>";
    }

    /** Old and new side by side following a go-live. */
    static String parallel(int x, int width) {
        return "<rect class=\"s-par\" x=\"" + x + "\" y=\"9\" width=\"" + width + "\" height=\"3\"/>";
    }

    /** Go-live, centred at x. */
    static String goLive(int x) {
        return "<path class=\"s-live\" d=\"M" + x + " 1l6 6.5l-6 6.5l-6 -6.5z\"/>";
    }

    /** The month an old system is switched off, at its left edge. */
    static String off(int x) {
        return "<path class=\"s-off\" d=\"M" + (x - 3) + " 4l6 7m0 -7l-6 7\"/>";
    }

    /** Several go-lives in one month, with their number. */
    static String goLives(int x, int count) {
        return goLive(x) + (count > 1 ? "<text class=\"many\" x=\"" + x + "\" y=\"10.5\">" + count + "</text>" : "");
    }

    /** Months in which nothing may go live, or nothing may be worked on. */
    static String frozen(int x, int width, boolean noWork) {
        return "<rect class=\"" + (noWork ? "s-shut" : "s-frz") + "\" x=\"" + x + "\" y=\"-1\" width=\"" + width
                + "\" height=\"17\"/>";
    }

    static String decide(int x, int width) {
        return "<rect class=\"s-dec\" x=\"" + x + "\" y=\"3\" width=\"" + width + "\" height=\"9\"/>";
    }

    static String procure(int x, int width) {
        return "<rect class=\"s-pro\" x=\"" + x + "\" y=\"3\" width=\"" + width + "\" height=\"9\"/>";
    }

    static String establish(int x, int width) {
        return "<rect class=\"s-est\" x=\"" + x + "\" y=\"3\" width=\"" + width + "\" height=\"9\"/>";
    }
}
