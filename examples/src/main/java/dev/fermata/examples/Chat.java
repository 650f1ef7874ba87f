package dev.fermata.examples;

import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import dev.fermata.sync.AsyncQueue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A chat: one task owns the list of guests and hears all that happens; what one says it tells the others. */
public final class Chat {

    /** What happens in the room. */
    sealed interface Event {}

    /** Somebody enters, and tells where to reach them. */
    record Entered(String guest, AsyncQueue<String> ears) implements Event {}

    /** Somebody says something. */
    record Said(String guest, String words) implements Event {}

    /** Somebody leaves. */
    record Left(String guest) implements Event {}

    @Async
    static Coroutine<Void> serve(AsyncQueue<Event> room) {
        var guests = new LinkedHashMap<String, AsyncQueue<String>>();
        for (Event event : each(room)) {
            if (event instanceof Entered entered) {
                guests.put(entered.guest(), entered.ears());
            } else if (event instanceof Said said) {
                await(tellOthers(guests, said));
            } else if (event instanceof Left left) {
                var ears = guests.remove(left.guest());
                if (ears != null) {
                    ears.shutdown();
                }
            }
        }
        guests.values().forEach(AsyncQueue::shutdown);
        return result();
    }

    @Async
    static Coroutine<Void> tellOthers(Map<String, AsyncQueue<String>> guests, Said said) {
        for (var other : guests.entrySet()) {
            if (!other.getKey().equals(said.guest())) {
                await(other.getValue().put(said.guest() + ": " + said.words()));
            }
        }
        return result();
    }

    @Async
    static Coroutine<Void> listen(String guest, AsyncQueue<String> ears) {
        for (String words : each(ears)) {
            System.out.println(guest + " hears " + words);
        }
        System.out.println(guest + " goes home");
        return result();
    }

    @Async
    static Coroutine<Void> evening() {
        await(group(house -> {
            var room = new AsyncQueue<Event>(4);
            house.spawn(serve(room));
            for (String guest : List.of("Ada", "Bo", "Cy")) {
                var ears = new AsyncQueue<String>(4);
                house.spawn(listen(guest, ears));
                await(room.put(new Entered(guest, ears)));
            }
            await(room.put(new Said("Ada", "hello")));
            await(room.put(new Left("Bo")));
            await(room.put(new Said("Cy", "hello, Ada")));
            room.shutdown();
            return result();
        }));
        System.out.println("lights out");
        return result();
    }

    public static void main(String[] args) {
        run(evening());
    }

    private Chat() {}
}
