import static dev.fermata.Fermata.*;

import java.util.concurrent.CompletableFuture;

/** Case I22: a constructor cannot be async, nor can what it passes to another one. */
public final class AwaitInConstructor extends Number {

    private final int value;

    AwaitInConstructor(int value) {
        this.value = value;
    }

    AwaitInConstructor() {
        this(await(CompletableFuture.completedFuture(1)));
    }

    @Override
    public int intValue() {
        return value;
    }

    @Override
    public long longValue() {
        return value;
    }

    @Override
    public float floatValue() {
        return value;
    }

    @Override
    public double doubleValue() {
        return value;
    }

    public static void main(String[] arguments) {
        System.out.println("loaded");
    }
}
