import dev.fermata.Coroutine;
import dev.fermata.Fermata;
import dev.fermata.annotations.Async;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Looks await up as a method handle, which nobody sees before it is called. */
public final class AwaitByHandle {

    @Async
    static Coroutine<Object> body() throws Throwable {
        MethodHandle await = MethodHandles.lookup()
                .findStatic(
                        Fermata.class, "await", MethodType.methodType(Object.class, CompletionStage.class));
        Object before = Fermata.await(CompletableFuture.completedFuture(1));
        return Fermata.result(before + " " + await.invoke(new CompletableFuture<Object>()));
    }

    public static void main(String[] arguments) throws Throwable {
        try {
            System.out.println("value " + Fermata.run(body()));
        } catch (RuntimeException | Error e) {
            System.out.println("threw " + e);
        }
    }
}
