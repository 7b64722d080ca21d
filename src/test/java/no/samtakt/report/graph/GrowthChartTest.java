package no.samtakt.report.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class GrowthChartTest {

    private final GrowthChart chart = new GrowthChart("Growth", "How it grows", Locale.ENGLISH);

    @Test
    void everyPointIsDrawnAndNamed() throws Exception {
        GrowthChart.Panel panel = chart.panel("Seconds", true);
        for (int i = 0; i < 5; i++) {
            panel.point("settled", 1000 * (i + 1), BigDecimal.valueOf(i + 1), "point " + i);
        }
        panel.point("settled", 1000, BigDecimal.valueOf(7), "the same size again");
        panel.point("open", 3000, BigDecimal.valueOf(4, 1), "another series");

        assertThat(names(chart.svg()))
                .containsExactly(
                        "point 0", "point 1", "point 2", "point 3", "point 4", "the same size again", "another series");
    }

    @Test
    void decadesOfTheAxisAcrossAreLabelledFromTheLeft() throws Exception {
        GrowthChart.Panel panel = chart.panel("Moves", false);
        panel.point("settled", 1_000, BigDecimal.valueOf(250_000), "small");
        panel.point("settled", 100_000, BigDecimal.valueOf(70_000), "large");

        assertThat(texts(chart.svg()))
                .containsSubsequence("1,000", "10,000", "100,000")
                .containsSubsequence("50,000", "100,000", "200,000", "500,000");
    }

    @Test
    void marksStandWhereTheirTicksAre() throws Exception {
        GrowthChart.Panel panel = chart.panel("Seconds", false);
        panel.point("settled", 1_000, BigDecimal.valueOf(1), "small");
        panel.point("settled", 10_000, BigDecimal.valueOf(10), "middle");
        panel.point("settled", 100_000, BigDecimal.valueOf(100), "large");

        Document svg = parse(chart.svg());
        List<Integer> across = new ArrayList<>();
        for (String label : List.of("1,000", "10,000", "100,000")) {
            across.add(Integer.parseInt(label(svg, label).getAttribute("x")));
        }

        assertThat(across.get(1) - across.get(0)).isCloseTo(across.get(2) - across.get(1), within(1));
        assertThat(marks(svg)).extracting(mark -> place(mark)[0]).containsExactlyElementsOf(across);
        assertThat(marks(svg))
                .extracting(mark -> place(mark)[1])
                .isSortedAccordingTo((a, b) -> b - a)
                .containsExactly(
                        Integer.parseInt(label(svg, "1").getAttribute("y")) - 4,
                        Integer.parseInt(label(svg, "10").getAttribute("y")) - 4,
                        Integer.parseInt(label(svg, "100").getAttribute("y")) - 4);
    }

    @Test
    void aLineJoinsTheMiddleOnes() throws Exception {
        GrowthChart.Panel panel = chart.panel("Seconds", false);
        panel.point("settled", 1_000, BigDecimal.valueOf(9), "high");
        panel.point("settled", 1_000, BigDecimal.valueOf(2), "middle");
        panel.point("settled", 1_000, BigDecimal.valueOf(1), "low");
        panel.point("settled", 10_000, BigDecimal.valueOf(5), "alone");

        Document svg = parse(chart.svg());
        int[] middle = place(marks(svg).get(1));

        assertThat(lines(svg)).hasSize(1).first().asString().startsWith("M" + middle[0] + " " + middle[1] + "L");
    }

    @Test
    void aSeriesLooksTheSameWhereAnotherWasNotMeasured() throws Exception {
        chart.series("settled");
        chart.series("open");
        chart.panel("Only the second", false).point("open", 1_000, BigDecimal.ONE, "second");
        chart.panel("Only the first", false).point("settled", 1_000, BigDecimal.ONE, "first");

        assertThat(marks(parse(chart.svg())))
                .extracting(mark -> mark.getTextContent() + " " + mark.getAttribute("class"))
                .containsExactly("second sgc-m m1", "first sgc-m m0");
    }

    @Test
    void oneRowAloneAndZeroesHaveTheirPlace() throws Exception {
        chart.panel("One", true).point("settled", 1_000, BigDecimal.valueOf(5), "one");
        GrowthChart.Panel zeroes = chart.panel("None", true);
        zeroes.point("settled", 1_000, BigDecimal.ZERO, "zero");
        chart.panel("Nothing", true);

        String svg = chart.svg();

        assertThat(svg).doesNotContain("NaN").doesNotContain("Infinity").doesNotContain("-2147483648");
        assertThat(names(svg)).containsExactly("one", "zero");
        assertThat(texts(svg)).contains("Not measured", "0, which has no place on a logarithmic axis");
        for (Element mark : marks(parse(svg))) {
            assertThat(place(mark)[0]).isBetween(78, 428);
            assertThat(place(mark)[1]).isBetween(30, 186);
        }
    }

    @Test
    void withoutPointsItIsStillADrawing() throws Exception {
        assertThat(names(chart.svg())).isEmpty();
        chart.panel("Nothing", true);
        assertThat(texts(chart.svg())).contains("Nothing", "Not measured");
    }

    @Test
    void whatHasNoPlaceIsRefused() {
        GrowthChart.Panel panel = chart.panel("Seconds", true);

        assertThatThrownBy(() -> panel.point("settled", 0, BigDecimal.ONE, "no size"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> panel.point("settled", 1, BigDecimal.valueOf(-1), "negative"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void textsAreEscaped() throws Exception {
        String bad = "</text><script>alert(\"1\")</script>&\u0007";
        GrowthChart other = new GrowthChart(bad, bad, Locale.ENGLISH);
        other.panel(bad, true).point(bad, 10, BigDecimal.ONE, bad);

        String svg = other.svg();

        assertThat(svg).doesNotContain("<script>");
        assertThat(names(svg)).containsExactly("</text><script>alert(\"1\")</script>&");
        assertThat(texts(svg)).contains("</text><script>alert(\"1\")</script>&");
    }

    @Test
    void theSamePointsGiveTheSameBytesAndNothingIsLoaded() {
        assertThat(filled(Locale.ENGLISH)).isEqualTo(filled(Locale.ENGLISH));
        assertThat(filled(Locale.ENGLISH).replace("http://www.w3.org/2000/svg", ""))
                .doesNotContain("http")
                .contains("prefers-color-scheme:dark");
    }

    @Test
    void theLegendSpeaksTheReadersLanguage() throws Exception {
        assertThat(texts(filled(Locale.forLanguageTag("nb"))))
                .contains("Aktiviteter", "Proporsjonalt med antall aktiviteter", "10\u00a0000");
        assertThat(texts(filled(Locale.forLanguageTag("da"))))
                .contains("Proportionalt med antallet af aktiviteter", "10.000");
    }

    @Test
    void theGuideEndsInsideThePanel() throws Exception {
        GrowthChart.Panel flat = chart.panel("Flat", true);
        flat.point("settled", 1_000, BigDecimal.valueOf(50), "small");
        flat.point("settled", 100_000, BigDecimal.valueOf(60), "large");

        String guide = paths(parse(chart.svg()), "sgc-n").get(0);

        int[] ends = java.util.Arrays.stream(guide.substring(1).split("[ L]"))
                .mapToInt(Integer::parseInt)
                .toArray();
        assertThat(ends[2]).isBetween(ends[0], 428);
        assertThat(ends[3]).isBetween(30, ends[1]);
    }

    private static String filled(Locale locale) {
        GrowthChart chart = new GrowthChart("Growth", "How it grows", locale);
        GrowthChart.Panel panel = chart.panel("Seconds", true);
        panel.point("settled", 1_000, BigDecimal.valueOf(15, 1), "small");
        panel.point("settled", 10_000, BigDecimal.valueOf(21), "large");
        return chart.svg();
    }

    private static org.assertj.core.data.Offset<Integer> within(int offset) {
        return org.assertj.core.data.Offset.offset(offset);
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<Element> elements(Document svg, String tag) {
        NodeList nodes = svg.getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    /** Marks of measurements, which alone have a name. */
    private static List<Element> marks(Document svg) {
        return elements(svg, "path").stream()
                .filter(path -> path.getElementsByTagName("title").getLength() == 1)
                .toList();
    }

    /** Middle of a disc or a square. */
    private static int[] place(Element mark) {
        String[] start = mark.getAttribute("d").substring(1).split("[ ah]");
        boolean disc = mark.getAttribute("d").contains("a");
        return new int[] {Integer.parseInt(start[0]) + 4, Integer.parseInt(start[1]) + (disc ? 0 : 4)};
    }

    private static List<String> names(String svg) throws Exception {
        return marks(parse(svg)).stream().map(Element::getTextContent).toList();
    }

    private static List<String> texts(String svg) throws Exception {
        return elements(parse(svg), "text").stream()
                .map(Element::getTextContent)
                .toList();
    }

    private static Element label(Document svg, String text) {
        return elements(svg, "text").stream()
                .filter(element -> element.getTextContent().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> lines(Document svg) {
        return paths(svg, "sgc-l s0").stream()
                .filter(path -> path.contains("L"))
                .toList();
    }

    private static List<String> paths(Document svg, String kind) {
        return elements(svg, "path").stream()
                .filter(path -> path.getAttribute("class").equals(kind))
                .map(path -> path.getAttribute("d"))
                .toList();
    }
}
