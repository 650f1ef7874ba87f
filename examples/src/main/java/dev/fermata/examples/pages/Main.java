package dev.fermata.examples.pages;

import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** Starts the server, lets the client fetch, prints the report. */
public final class Main {

    private static final int SAMPLE = 10;

    public static void main(String[] args) throws IOException {
        Options options;
        try {
            options = Options.parse(args);
        } catch (IllegalArgumentException mistake) {
            System.err.println("pages: " + mistake.getMessage());
            System.err.println(Options.USAGE);
            System.exit(2);
            return;
        }
        try (var server = new PageServer(options)) {
            System.out.print(run(measure(new PageClient(), server.pages())));
        }
    }

    @Async
    private static Coroutine<Report> measure(PageClient client, List<URI> all) {
        var some = all.subList(0, Math.min(SAMPLE, all.size()));
        // The first request loads the HTTP client; that is not the time of a page.
        await(client.oneByOne(some.subList(0, 1), new Progress(System.out, "warming up", 1)));

        long start = System.nanoTime();
        await(client.oneByOne(some, new Progress(System.out, "one by one", some.size())));
        long between = System.nanoTime();
        var pages = await(client.together(all, new Progress(System.out, "together", all.size())));
        long end = System.nanoTime();
        return result(
                new Report(pages, some.size(), Duration.ofNanos(between - start), Duration.ofNanos(end - between)));
    }

    private Main() {}
}
