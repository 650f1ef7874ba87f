package dev.fermata.examples.pages;

import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

/** Fetches pages with the JDK's own HTTP client. A page that fails is an outcome like any other, never an exception. */
final class PageClient {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Async
    Coroutine<List<Page>> oneByOne(List<URI> uris, Progress progress) {
        var pages = new ArrayList<Page>();
        for (URI uri : uris) {
            pages.add(await(fetch(uri, progress)));
        }
        return result(pages);
    }

    @Async
    Coroutine<List<Page>> together(List<URI> uris, Progress progress) {
        return result(await(gather(uris, uri -> fetch(uri, progress))));
    }

    @Async
    Coroutine<Page> fetch(URI uri, Progress progress) {
        try {
            var request = HttpRequest.newBuilder(uri).build();
            var response = await(http.sendAsync(request, BodyHandlers.ofByteArray()), IOException.class);
            if (response.statusCode() != 200) {
                return result(new Page.Failed(uri, "status " + response.statusCode()));
            }
            return result(new Page.Loaded(uri, response.body().length));
        } catch (IOException broken) {
            return result(new Page.Failed(uri, broken.toString()));
        } finally {
            progress.step();
        }
    }
}
