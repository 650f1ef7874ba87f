import static dev.fermata.Fermata.*;

import dev.fermata.*;
import dev.fermata.annotations.*;

/** What users mark as blocking. */
class MarkedBlocking {
    interface Rows {
        @Blocking
        String next();

        String peek();
    }

    /** All that it declares blocks, and what overrides that. */
    @Blocking
    static class Database implements Rows {
        Database() {}

        @Override
        public String next() {
            return "";
        }

        @Override
        public String peek() {
            return "";
        }

        static void connect() {}
    }

    static class Replica extends Database {
        @Override
        public String peek() {
            return "";
        }

        void refresh() {}
    }

    static class Client {
        Client(int port) {}

        @Blocking
        Client(String host) {}
    }

    static class Local extends Client {
        Local() {
            super("localhost");
        }
    }

    @Blocking
    private void own() {}

    @Async
    Coroutine<String> calls(Rows rows, Replica replica) {
        own(); // FERMATA-203
        rows.peek();
        Database.connect(); // FERMATA-203
        new Database(); // FERMATA-203
        replica.refresh();
        replica.peek(); // FERMATA-203
        new Client(80);
        new Client("host"); // FERMATA-203
        new Local();
        return result(rows.next()); // FERMATA-203
    }

    void notAsync(Rows rows) {
        own();
        rows.next();
    }
}
