package dev.fermata.benchmarks.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.Objects;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.Range;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.data.general.DatasetUtils;
import org.jfree.data.xy.XYDataset;

/** What our plots look like. */
final class Charts {
    /** How high a plot of curves is. */
    static final int CURVE_HEIGHT = 420;

    private static final int BAR_HEIGHT = 17;
    private static final int AROUND_BARS = 140;
    private static final int LABEL_ROOM = 3;
    private static final Range ONE_DECADE = new Range(1, 10);
    private static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 15);
    private static final Color GRID = new Color(0xd0d0d0);
    private static final Color[] COLORS = {
        new Color(0x1f5fa8),
        new Color(0xe08a1e),
        new Color(0x3a923a),
        new Color(0xc03d3e),
        new Color(0x9372b2),
        new Color(0x845b53),
        new Color(0x4d4d4d)
    };

    private Charts() {}

    static int barHeight(CategoryDataset data) {
        return AROUND_BARS + BAR_HEIGHT * (data.getColumnCount() * (data.getRowCount() + 1));
    }

    static JFreeChart bars(String title, String unit, DefaultCategoryDataset data) {
        JFreeChart chart =
                ChartFactory.createBarChart(title, null, unit, data, PlotOrientation.HORIZONTAL, true, false, false);
        CategoryPlot plot = chart.getCategoryPlot();
        Range range = Objects.requireNonNullElse(DatasetUtils.findRangeBounds(data, false), ONE_DECADE);
        // A shortest bar that can be seen, and room for the number behind the longest.
        Range decades = new Range(decade(range.getLowerBound() / 2, false), range.getUpperBound() * LABEL_ROOM);
        plot.setRangeAxis(logarithmic(unit, decades));
        plot.setRangeGridlinePaint(GRID);
        plot.setBackgroundPaint(Color.WHITE);
        BarRenderer renderer = (BarRenderer) plot.getRenderer();
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setItemMargin(0);
        renderer.setBase(decades.getLowerBound());
        renderer.setDefaultItemLabelGenerator(new StandardCategoryItemLabelGenerator() {
            @Override
            public String generateLabel(CategoryDataset values, int row, int column) {
                return Numbers.shown(values.getValue(row, column).doubleValue());
            }
        });
        renderer.setDefaultItemLabelsVisible(true);
        for (int row = 0; row < data.getRowCount(); row++) {
            renderer.setSeriesPaint(row, COLORS[row]);
        }
        return finished(chart);
    }

    static JFreeChart curves(String title, String unit, XYDataset data) {
        JFreeChart chart =
                ChartFactory.createXYLineChart(title, null, null, data, PlotOrientation.VERTICAL, true, false, false);
        XYPlot plot = chart.getXYPlot();
        plot.setDomainAxis(logarithmic("how many: " + unit, decades(DatasetUtils.findDomainBounds(data, false))));
        plot.setRangeAxis(logarithmic("ns per " + unit, decades(DatasetUtils.findRangeBounds(data, false))));
        plot.setDomainGridlinePaint(GRID);
        plot.setRangeGridlinePaint(GRID);
        plot.setBackgroundPaint(Color.WHITE);
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, true);
        for (int series = 0; series < data.getSeriesCount(); series++) {
            renderer.setSeriesPaint(series, COLORS[series % COLORS.length]);
            renderer.setSeriesStroke(series, new BasicStroke(2));
        }
        plot.setRenderer(renderer);
        return finished(chart);
    }

    private static LogAxis logarithmic(String label, Range range) {
        LogAxis axis = new LogAxis(label);
        axis.setBase(10);
        axis.setTickUnit(new NumberTickUnit(1));
        axis.setNumberFormatOverride(new PowerFormat());
        axis.setRange(range);
        return axis;
    }

    /** From the power of ten below to the one above. */
    private static Range decades(Range range) {
        Range bounds = Objects.requireNonNullElse(range, ONE_DECADE);
        return new Range(decade(bounds.getLowerBound(), false), decade(bounds.getUpperBound(), true));
    }

    private static double decade(double number, boolean above) {
        double exponent = Math.log10(number);
        return Math.pow(10, above ? Math.ceil(exponent) : Math.floor(exponent));
    }

    private static JFreeChart finished(JFreeChart chart) {
        chart.getTitle().setFont(TITLE);
        chart.setBackgroundPaint(Color.WHITE);
        return chart;
    }
}
