package dev.fermata.benchmarks.report;

import dev.fermata.benchmarks.Peer;
import dev.fermata.benchmarks.Workload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jfree.chart.JFreeChart;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** The folder of plots; each method answers the name of the file that it wrote. */
final class Plots {
    private final Path folder;

    Plots(Path folder) {
        this.folder = folder;
    }

    /** A bar for each peer and JDK. */
    String bars(Workload workload, List<Results> measured) throws IOException {
        Metric metric = Metric.of(workload.gauge());
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        for (Results results : measured) {
            for (Peer peer : Peer.values()) {
                OptionalDouble number = results.number(workload, peer, metric);
                if (number.isPresent()) {
                    data.addValue(number.getAsDouble(), "JDK " + results.jdk(), peer.label());
                }
            }
        }
        String unit = "%s per %s, logarithmic".formatted(metric.unit(), workload.unit());
        return write(workload.id() + ".svg", Charts.bars(workload.title(), unit, data), Charts.barHeight(data));
    }

    /** A curve for each peer. */
    String growth(Workload workload, Results results) throws IOException {
        XYSeriesCollection data = new XYSeriesCollection();
        for (Peer peer : new GrowthTable(workload, results).peers()) {
            XYSeries curve = new XYSeries(peer.label());
            for (int size : workload.growth()) {
                OptionalDouble cost = UnitCost.of(results, workload, peer, size);
                // a logarithmic axis has no room for what is not positive
                if (cost.isPresent() && cost.getAsDouble() > 0) {
                    curve.add(size, cost.getAsDouble());
                }
            }
            data.addSeries(curve);
        }
        String title = "%s, JDK %d".formatted(workload.title(), results.jdk());
        String name = String.format(Locale.ROOT, "growth-%s-jdk%d.svg", workload.id(), results.jdk());
        return write(name, Charts.curves(title, workload.unit(), data), Charts.CURVE_HEIGHT);
    }

    private String write(String name, JFreeChart chart, int height) throws IOException {
        Files.createDirectories(folder);
        Svg.write(chart, height, folder.resolve(name));
        return name;
    }
}
