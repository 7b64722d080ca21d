package no.samtakt.report.xlsx;

import java.util.List;
import javax.xml.namespace.QName;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;

/** Native charts of figures that stand in a sheet. Made after the formulas have their values: a chart keeps a copy of them. */
final class Charts {

    /** Colours that differ in lightness too, for grey print (Okabe and Ito's palette, dark to light). */
    private static final int[] COLOURS = {
        0x0072B2, 0xE69F00, 0x009E73, 0xCC79A7, 0x56B4E9, 0xD55E00, 0x999999, 0xF0E442, 0x1F3A5F, 0x7F5AA2
    };

    private static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    /** A series: its name and where its figures stand. */
    record Series(String name, CellRangeAddress figures) {}

    private Charts() {}

    /** Stacked columns with one line across. */
    static void stackedWithLine(
            XSSFSheet sheet,
            XSSFClientAnchor anchor,
            String title,
            String unit,
            String format,
            CellRangeAddress categories,
            List<Series> stacked,
            Series line) {
        XSSFChart chart = chart(sheet, anchor, title);
        XDDFCategoryAxis bottom = chart.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis left = left(chart, unit, format);
        left.crossAxis(bottom);
        bottom.crossAxis(left);
        XDDFNumericalDataSource<Double> years = XDDFDataSourcesFactory.fromNumericCellRange(sheet, categories);
        years.setFormatCode("0");
        XDDFBarChartData bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, bottom, left);
        bars.setBarDirection(BarDirection.COL);
        bars.setBarGrouping(BarGrouping.STACKED);
        for (int i = 0; i < stacked.size(); i++) {
            Series one = stacked.get(i);
            XDDFChartData.Series series =
                    bars.addSeries(years, XDDFDataSourcesFactory.fromNumericCellRange(sheet, one.figures()));
            series.setTitle(one.name(), null);
            series.setFillProperties(fill(i));
        }
        chart.plot(bars);
        XDDFLineChartData lines = (XDDFLineChartData) chart.createData(ChartTypes.LINE, bottom, left);
        lines.setVaryColors(false);
        XDDFLineChartData.Series series = (XDDFLineChartData.Series)
                lines.addSeries(years, XDDFDataSourcesFactory.fromNumericCellRange(sheet, line.figures()));
        series.setTitle(line.name(), null);
        series.setSmooth(false);
        series.setMarkerStyle(MarkerStyle.DIAMOND);
        XDDFLineProperties stroke =
                new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(PresetColor.BLACK)));
        stroke.setWidth(2.5);
        series.setLineProperties(stroke);
        chart.plot(lines);
        overlap(chart);
        // The second plot counts its series from zero again; Excel wants every series of a chart to have its own
        // number.
        var area = chart.getCTChart().getPlotArea();
        area.getLineChartArray(0).getSerArray(0).getIdx().setVal(stacked.size());
        area.getLineChartArray(0).getSerArray(0).getOrder().setVal(stacked.size());
    }

    /** One or more lines over months. */
    static void lines(
            XSSFSheet sheet,
            XSSFClientAnchor anchor,
            String title,
            String unit,
            String format,
            CellRangeAddress categories,
            List<Series> all) {
        XSSFChart chart = chart(sheet, anchor, title);
        XDDFCategoryAxis bottom = chart.createCategoryAxis(AxisPosition.BOTTOM);
        bottom.setNumberFormat("mmm yy");
        XDDFValueAxis left = left(chart, unit, format);
        left.crossAxis(bottom);
        bottom.crossAxis(left);
        left.setMinimum(0);
        XDDFNumericalDataSource<Double> months = XDDFDataSourcesFactory.fromNumericCellRange(sheet, categories);
        months.setFormatCode("mmm yy");
        XDDFLineChartData lines = (XDDFLineChartData) chart.createData(ChartTypes.LINE, bottom, left);
        lines.setVaryColors(false);
        for (int i = 0; i < all.size(); i++) {
            XDDFLineChartData.Series series = (XDDFLineChartData.Series) lines.addSeries(
                    months,
                    XDDFDataSourcesFactory.fromNumericCellRange(
                            sheet, all.get(i).figures()));
            series.setTitle(all.get(i).name(), null);
            series.setSmooth(false);
            series.setMarkerStyle(MarkerStyle.NONE);
            XDDFLineProperties stroke = new XDDFLineProperties(fill(i));
            stroke.setWidth(2.25);
            series.setLineProperties(stroke);
        }
        chart.plot(lines);
    }

    /**
     * Puts the columns of a stack on one another. The element is written by hand: the schema classes POI is used with lack its
     * type.
     */
    private static void overlap(XSSFChart chart) {
        try (XmlCursor cursor =
                chart.getCTChart().getPlotArea().getBarChartArray(0).newCursor()) {
            if (cursor.toChild(CHART, "axId")) {
                cursor.insertElement("overlap", CHART);
                cursor.toPrevSibling();
                cursor.setAttributeText(new QName("val"), "100");
            }
        }
    }

    private static XSSFChart chart(XSSFSheet sheet, XSSFClientAnchor anchor, String title) {
        XSSFChart chart = sheet.createDrawingPatriarch().createChart(anchor);
        chart.setTitleText(title);
        chart.setTitleOverlay(false);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        return chart;
    }

    private static XDDFValueAxis left(XSSFChart chart, String unit, String format) {
        XDDFValueAxis left = chart.createValueAxis(AxisPosition.LEFT);
        left.setTitle(unit);
        left.setCrosses(AxisCrosses.AUTO_ZERO);
        left.setNumberFormat(format);
        left.getOrAddMajorGridProperties()
                .setLineProperties(
                        new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(PresetColor.LIGHT_GRAY))));
        return left;
    }

    private static XDDFSolidFillProperties fill(int index) {
        int colour = COLOURS[index % COLOURS.length];
        return new XDDFSolidFillProperties(
                XDDFColor.from(new byte[] {(byte) (colour >> 16), (byte) (colour >> 8), (byte) colour}));
    }
}
