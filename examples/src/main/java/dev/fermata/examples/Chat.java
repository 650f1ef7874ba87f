package dev.fermata.examples;

import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import dev.fermata.sync.AsyncChannel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A chat: one task owns the list of guests and hears all that happens; what one says it tells the others. */
public final class Chat {

    /** What happens in the room. */
    sealed interface Event {}

    /** Somebody enters, and tells where to reach them. */
    record Entered(String guest, AsyncChannel<String> ears) implements Event {}

    /** Somebody says something. */
    record Said(String guest, String words) implements Event {}

    /** Somebody leaves. */
    record Left(String guest) implements Event {}

    @Async
    static Coroutine<Void> serve(AsyncChannel<Event> room) {
        var guests = new LinkedHashMap<String, AsyncChannel<String>>();
        for (Event event : each(room)) {
            if (event instanceof Entered entered) {
                guests.put(entered.guest(), entered.ears());
            } else if (event instanceof Said said) {
                await(tellOthers(guests, said));
            } else if (event instanceof Left left) {
                var ears = guests.remove(left.guest());
                if (ears != null) {
                    ears.close();
                }
            }
        }
        guests.values().forEach(AsyncChannel::close);
        return result();
    }

    @Async
    static Coroutine<Void> tellOthers(Map<String, AsyncChannel<String>> guests, Said said) {
        for (var other : guests.entrySet()) {
            if (!other.getKey().equals(said.guest())) {
                await(other.getValue().send(said.guest() + ": " + said.words()));
            }
        }
        return result();
    }

    @Async
    static Coroutine<Void> listen(String guest, AsyncChannel<String> ears) {
        for (String words : each(ears)) {
            System.out.println(guest + " hears " + words);
        }
        System.out.println(guest + " goes home");
        return result();
    }

    @Async
    static Coroutine<Void> evening() {
        await(group(house -> {
            var room = AsyncChannel.<Event>buffered(4);
            house.spawn(serve(room));
            for (String guest : List.of("Ada", "Bo", "Cy")) {
                var ears = AsyncChannel.<String>buffered(4);
                house.spawn(listen(guest, ears));
                await(room.send(new Entered(guest, ears)));
            }
            await(room.send(new Said("Ada", "hello")));
            await(room.send(new Left("Bo")));
            await(room.send(new Said("Cy", "hello, Ada")));
            room.close();
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
