import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/** The first program of the design page. */
class Pages {
    @Async
    Coroutine<Integer> length(HttpClient http, URI uri) {
        var response = await(http.sendAsync(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()));
        return result(response.body().length());
    }

    @Async
    Coroutine<Integer> total(HttpClient http, List<URI> uris) {
        int sum = 0;
        for (int n : await(gather(uris, u -> length(http, u)))) sum += n;
        return result(sum);
    }

    @Async
    Coroutine<Void> nothing() {
        await(sleep(Duration.ofSeconds(1)));
        return result();
    }

    @Async
    Coroutine<Void> polite() {
        await(yieldNow());
        return result();
    }

    public static void main(String[] args) {
        System.out.println(run(new Pages().total(HttpClient.newHttpClient(), List.of())));
    }
}
