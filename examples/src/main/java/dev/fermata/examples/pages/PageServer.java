package dev.fermata.examples.pages;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * A server on the loopback address, at a port that is free, that answers each page 50 ms after it was asked for. An
 * answer that is due later holds no thread, so any number of them can be due at once.
 */
final class PageServer implements AutoCloseable {

    private static final String PATH = "/page/";
    private static final Executor LATER = CompletableFuture.delayedExecutor(50, TimeUnit.MILLISECONDS);

    static {
        // Or the body of an answer waits some 40 ms until the client has acknowledged its head.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final Options options;
    private final HttpServer server;

    PageServer(Options options) throws IOException {
        this.options = options;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), options.pages());
        server.createContext(PATH, exchange -> LATER.execute(() -> answer(exchange)));
        server.start();
    }

    List<URI> pages() {
        var address = server.getAddress();
        var root = "http://" + address.getAddress().getHostAddress() + ":" + address.getPort() + PATH;
        return IntStream.rangeClosed(1, options.pages())
                .mapToObj(number -> URI.create(root + number))
                .toList();
    }

    private void answer(HttpExchange exchange) {
        try (exchange) {
            int number = Integer.parseInt(exchange.getRequestURI().getPath().substring(PATH.length()));
            if (options.broken().contains(number)) {
                return;
            }
            byte[] body = text(number).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(options.failing().contains(number) ? 500 : 200, body.length);
            exchange.getResponseBody().write(body);
        } catch (IOException clientGone) {
            // Nobody is left to hear of it.
        }
    }

    private static String text(int number) {
        return ("This is page " + number + ".\n").repeat(100);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
