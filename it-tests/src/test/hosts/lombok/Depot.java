package lomboked;

import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import java.io.IOException;
import lombok.Builder;
import lombok.Cleanup;
import lombok.Data;
import lombok.Getter;
import lombok.NonNull;
import lombok.RequiredArgsConstructor;
import lombok.SneakyThrows;
import lombok.With;
import lombok.val;

/** A class whose members Lombok writes, also inside of async methods. */
@RequiredArgsConstructor
public class Depot {

    @Getter(lazy = true)
    private final String sign = "depot".toUpperCase();

    private final int shelves;

    @Data
    @Builder
    public static class Crate {
        @With
        private final int weight;

        private String label;
    }

    public static class Hoist implements AutoCloseable {
        private final StringBuilder log;

        public Hoist(StringBuilder log) {
            this.log = log;
        }

        @Override
        public void close() {
            log.append(" down");
        }
    }

    @Async
    public Coroutine<String> filled(@NonNull String label) {
        val crate = Crate.builder().label(label).weight(await(result(shelves))).build();
        var heavier = crate.withWeight(await(result(crate.getWeight() + 1)));
        return result(getSign() + heavier);
    }

    @Async
    public Coroutine<String> lifted() {
        StringBuilder log = new StringBuilder();
        {
            @Cleanup Hoist hoist = new Hoist(log);
            await(yieldNow());
            log.append("up");
        }
        return result(log.toString());
    }

    @SneakyThrows(IOException.class)
    @Async
    public Coroutine<String> sneaky() {
        await(yieldNow());
        throw new IOException("sneaky");
    }

    public static void main(String[] arguments) {
        Depot depot = new Depot(3);
        System.out.println(run(depot.filled("x")) + " " + run(depot.lifted()));
        try {
            System.out.println(run(depot.sneaky()));
        } catch (Exception e) {
            System.out.println(e);
        }
        try {
            System.out.println(run(depot.filled(null)));
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
    }
}
