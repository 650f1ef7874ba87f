package dev.fermata.examples.pages;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What came of it, in numbers.
 *
 * @param pages all pages, come or failed, in order
 * @param sampled how many pages were fetched one by one
 * @param sample how long those took
 * @param together how long all pages took at once
 */
record Report(List<Page> pages, int sampled, Duration sample, Duration together) {

    @Override
    public String toString() {
        var loaded = all(Page.Loaded.class);
        var failures = all(Page.Failed.class);
        var text = new StringBuilder("\n");
        line(text, "pages", "%,d", pages.size());
        line(text, "bytes", "%,d", loaded.stream().mapToLong(Page.Loaded::bytes).sum());
        line(text, "one by one", "%.2f s  (projected from " + sampled + ")", seconds(sample) * pages.size() / sampled);
        line(text, "together", "%.2f s", seconds(together));
        line(text, "failures", "%,d", failures.size());
        for (var failure : failures) {
            line(text, "  " + failure.uri().getPath(), "%s", failure.why());
        }
        return text.toString();
    }

    private <P extends Page> List<P> all(Class<P> kind) {
        return pages.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static void line(StringBuilder text, String name, String format, Object value) {
        text.append(String.format(Locale.ROOT, "%-12s" + format + "%n", name, value));
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
