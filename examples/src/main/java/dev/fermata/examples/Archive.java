package dev.fermata.examples;

import static dev.fermata.Fermata.*;

import dev.fermata.AsyncGenerator;
import dev.fermata.Coroutine;
import dev.fermata.Emitter;
import dev.fermata.annotations.Async;
import java.time.Duration;
import java.util.List;

/** A catalogue that comes in pages, read as one row of titles; a page is fetched when its first title is asked for. */
public final class Archive {

    @Async
    static Coroutine<List<String>> fetch(int page) {
        System.out.println("  fetching page " + page);
        await(sleep(Duration.ofMillis(10)));
        return result(page > 3 ? List.of() : List.of("title " + page + "a", "title " + page + "b"));
    }

    @Async
    static AsyncGenerator<String> titles() {
        Emitter<String, Void> out = emitter();
        try {
            for (int page = 1; ; page++) {
                List<String> titles = await(fetch(page));
                if (titles.isEmpty()) {
                    return out.end();
                }
                for (String title : titles) {
                    out.emit(title);
                }
            }
        } finally {
            System.out.println("  closing the archive");
        }
    }

    @Async
    static Coroutine<Void> search(String wanted) {
        System.out.println("looking for " + wanted);
        for (String title : each(titles())) {
            System.out.println(title);
            if (title.equals(wanted)) {
                break;
            }
        }
        System.out.println("done");
        return result();
    }

    public static void main(String[] args) {
        run(search("title 2a"));
    }

    private Archive() {}
}
