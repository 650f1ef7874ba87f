package cases;

import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import dev.fermata.it.harness.Case;
import dev.fermata.it.harness.Expect;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.function.Function;

/** Section L: serializable lambdas are written and read again, those that await and others. */
public class SerialLambdas extends Case {

    interface Body<T> extends Function<Case, Coroutine<T>>, Serializable {}

    interface Plain extends Function<String, String>, Serializable {}

    record Greeting(String word) implements Serializable {
        @Async
        Coroutine<String> greet(Case run) {
            return result(word + await(run.fut(" there")));
        }

        Body<String> twice() {
            return run -> result(await(greet(run)) + await(run.fut(word)));
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Serializable> T copy(T original) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(original);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (T) in.readObject();
        }
    }

    @Expect("3 false")
    @Async
    Coroutine<String> L11_a_lambda_that_awaits() throws Exception {
        int captured = await(fut(2));
        Body<Integer> body = run -> {
            int before = captured;
            return result(before + await(run.fut(1)));
        };
        Body<Integer> read = copy(body);
        int three = await(read.apply(this));
        return result(three + " " + (read == body));
    }

    @Expect("hello there hello therehello")
    @Async
    Coroutine<String> L11_references_to_and_lambdas_of_an_object() throws Exception {
        Body<String> reference = new Greeting("hello")::greet;
        String first = await(copy(reference).apply(this));
        Body<String> twice = copy(new Greeting("hello").twice());
        return result(first + " " + await(twice.apply(this)));
    }

    @Expect("a1")
    @Async
    Coroutine<String> L11_a_plain_lambda_across_an_await() throws Exception {
        int captured = await(fut(1));
        Plain plain = copy((Plain) text -> text + captured);
        String a = await(fut("a"));
        return result(plain.apply(a));
    }
}
