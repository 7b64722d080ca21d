package no.samtakt.app;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import no.samtakt.common.Texts;
import no.samtakt.report.Formats;
import no.samtakt.report.graph.GrowthChart;
import no.samtakt.schedule.generator.GeneratorSettings;

/** What rows of a benchmark say of growth, as a plot with a panel for each figure. */
final class BenchGrowth {

    private final Locale locale;
    private final Texts texts;
    private final Formats formats;

    BenchGrowth(Locale locale) {
        this.locale = locale;
        texts = Texts.of(BenchGrowth.class.getPackageName(), locale);
        formats = Formats.of(locale, "NOK");
    }

    /** The plot of all rows; a row that lacks a figure, or found no feasible schedule, is left out of that panel. */
    String svg(List<BenchRow> rows) {
        GrowthChart chart = new GrowthChart(texts.get("growth.title"), texts.get("growth.description"), locale);
        List<BenchRow> sorted =
                rows.stream().sorted(Comparator.comparing(BenchGrowth::targets)).toList();
        panel(chart, sorted, "rate", false, 0, row -> row.effort().settledRate());
        panel(chart, sorted, "bytes", false, 0, row -> row.effort().settledBytes());
        panel(chart, sorted, "first", true, 3, row -> row.effort().firstFeasible());
        panel(chart, sorted, "step", true, 3, row -> row.effort().boundStep());
        panel(chart, sorted, "held", true, 0, row -> row.effort().held());
        panel(chart, sorted, "retained", true, 0, row -> row.effort().retained());
        panel(chart, sorted, "peak", false, 0, BenchRow::peak);
        return chart.svg();
    }

    /**
     * One panel.
     *
     * @param linear whether a line is drawn for growth as fast as the size
     * @param decimals of the figure: a value of 1500 with three is 1.5
     */
    private void panel(
            GrowthChart chart,
            List<BenchRow> rows,
            String figure,
            boolean linear,
            int decimals,
            ToLongFunction<BenchRow> value) {
        GrowthChart.Panel panel = chart.panel(texts.get("growth." + figure), linear);
        for (BenchRow row : rows) {
            long measured = value.applyAsLong(row);
            if (measured >= 0) {
                BigDecimal shown = BigDecimal.valueOf(measured, decimals);
                panel.point(
                        name(row),
                        row.activities(),
                        shown,
                        texts.get("growth.point", row.name(), formats.decimal(shown, decimals)));
            }
        }
    }

    private String name(BenchRow row) {
        return texts.get("growth." + targets(row));
    }

    /** Settled targets come first, so that each kind looks the same in every plot. */
    private static GeneratorSettings.Targets targets(BenchRow row) {
        return GeneratorSettings.parse(row.name()).targets();
    }
}
