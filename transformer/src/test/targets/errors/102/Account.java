// A constructor has to leave a finished object behind, and the JVM lets no other method do its work. Let a factory await what the
// object needs. The same holds for field initialisers and for `static { ... }`.
import static dev.fermata.Fermata.*;

import dev.fermata.*;
import dev.fermata.annotations.*;
import java.util.*;
import java.util.concurrent.*;

class Account {
    private final String owner;

    Account(Coroutine<String> owner) {
        this.owner = await(owner); // FERMATA-102
    }

    private Account(String owner) {
        this.owner = owner;
    }

    @Async
    static Coroutine<Account> open(Coroutine<String> owner) { // instead
        return result(new Account(await(owner)));
    }
}
