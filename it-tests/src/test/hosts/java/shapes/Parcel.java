package shapes;

import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;

/** A class with every attribute that ties classes together: nests, records, permitted subclasses, enclosing methods. */
@Deprecated
public sealed interface Parcel<T extends Comparable<T>> permits Parcel.Small, Parcel.Large {

    @Async
    default Coroutine<T> opened() {
        return result(await(content()));
    }

    Coroutine<T> content();

    /** A record that awaits. */
    record Small<T extends Comparable<T>>(@Deprecated T inside, int... weights) implements Parcel<T> {
        @Async
        public Coroutine<T> content() {
            T first = await(result(inside));
            return result(first);
        }
    }

    /** A class with an inner, a local and an anonymous one, each of which awaits. */
    final class Large implements Parcel<String> {
        private int layers;

        private class Layer {
            @Async
            private Coroutine<Integer> peeled() {
                return result(await(result(layers++)));
            }
        }

        @Async
        public Coroutine<String> content() {
            class Tape {
                @Async
                Coroutine<Integer> cut() {
                    return result(await(new Layer().peeled()) + 1);
                }
            }
            var knife = new Object() {
                @Async
                Coroutine<Integer> used() {
                    return result(await(new Tape().cut()) + layers);
                }
            };
            return result("cut " + await(knife.used()));
        }
    }
}
