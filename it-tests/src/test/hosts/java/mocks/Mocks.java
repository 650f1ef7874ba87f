package mocks;

import static dev.fermata.Fermata.*;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import java.util.List;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.implementation.MethodDelegation;
import net.bytebuddy.implementation.bind.annotation.RuntimeType;
import net.bytebuddy.implementation.bind.annotation.SuperCall;
import net.bytebuddy.matcher.ElementMatchers;
import org.mockito.Mockito;
import shop.Shop;

/** Mocks, spies and generated subclasses of a class with async methods. */
public final class Mocks {

    /** A final class, which only the inline mock maker can mock. */
    public static final class Till {
        @Async
        public Coroutine<Integer> count() {
            return result(await(Shop.later(7)));
        }
    }

    /** What the generated subclass does around each method. */
    public static final class Around {
        private static int calls;

        @RuntimeType
        public static Object call(@SuperCall java.util.concurrent.Callable<?> body) throws Exception {
            calls++;
            return body.call();
        }
    }

    private Mocks() {}

    public static void main(String[] arguments) throws Exception {
        mocked();
        spied();
        subclassed();
    }

    private static void mocked() {
        Shop shop = mock(Shop.class);
        when(shop.price(anyString())).thenAnswer(call -> result(40));
        doReturn(done("told")).when(shop).hot(2);
        Till till = mock(Till.class);
        when(till.count()).thenReturn(result(2));
        System.out.println("mock " + (run(shop.price("x")) + run(till.count())) + " " + shop.hot(2).join());
        verify(shop).price("x");
        System.out.println("nothing told " + mock(Shop.class).price("x"));
    }

    private static void spied() {
        Shop shop = spy(new Shop());
        Mockito.doAnswer(call -> result(1)).when(shop).price("salt");
        System.out.println("spy " + run(shop.total(List.of("bread", "salt"))) + " " + run(shop.caught()));
        verify(shop).price("bread");
        verify(shop).price("salt");
        System.out.println("spied lambda " + run(spy(new Shop()).discount(2)));
    }

    private static void subclassed() throws Exception {
        Class<? extends Shop> type = new ByteBuddy()
                .subclass(Shop.class)
                .method(ElementMatchers.isDeclaredBy(Shop.class).and(ElementMatchers.not(ElementMatchers.isStatic())))
                .intercept(MethodDelegation.to(Around.class))
                .make()
                .load(Shop.class.getClassLoader())
                .getLoaded();
        Shop shop = type.getDeclaredConstructor().newInstance();
        System.out.println("subclass " + run(shop.total(List.of("bread", "salt"))) + " calls " + Around.calls);
    }
}
