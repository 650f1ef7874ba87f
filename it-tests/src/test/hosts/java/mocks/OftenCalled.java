package mocks;

import static dev.fermata.Fermata.*;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockStatic;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import dev.fermata.annotations.SuppressAsyncWarnings;

/**
 * Calls of real objects, so often that they are fused, and then the same calls of mocks, whose class is the same: the mock maker
 * writes into the methods of a class that is loaded.
 */
public final class OftenCalled {

    private static final int OFTEN = 1_000;

    /** Mocked after it was called. */
    public static class Stock {
        @Async
        public Coroutine<Integer> left(int article) {
            return result(article + 1);
        }

        @Async
        static Coroutine<Integer> all(int shop) {
            return result(shop + 2);
        }
    }

    /** Mocked before it was called. */
    public static final class Ledger {
        @Async
        public Coroutine<Integer> left(int article) {
            return result(article + 3);
        }
    }

    private OftenCalled() {}

    @Async
    private static Coroutine<Integer> ask(Stock stock, int times) {
        int sum = 0;
        for (int i = 0; i < times; i++) {
            sum += await(stock.left(0)) + await(Stock.all(0));
        }
        return result(sum);
    }

    @Async
    private static Coroutine<Integer> ask(Ledger ledger, int times) {
        int sum = 0;
        for (int i = 0; i < times; i++) {
            sum += await(ledger.left(0));
        }
        return result(sum);
    }

    @SuppressAsyncWarnings
    public static void main(String[] arguments) {
        System.out.println("real " + run(ask(new Stock(), OFTEN)));
        Stock mocked = mock(Stock.class);
        when(mocked.left(0)).thenAnswer(call -> result(50));
        System.out.println("mocked later " + run(ask(mocked, 2)) + ", real " + run(ask(new Stock(), OFTEN)));
        verify(mocked, org.mockito.Mockito.times(2)).left(0);
        Stock spied = spy(new Stock());
        doReturn(result(60)).when(spied).left(0);
        System.out.println("spied " + run(ask(spied, 1)));
        try (var all = mockStatic(Stock.class)) {
            all.when(() -> Stock.all(0)).thenAnswer(call -> result(70));
            System.out.println("static " + run(ask(mocked, 1)));
        }
        ledger();
    }

    private static void ledger() {
        Ledger before = mock(Ledger.class);
        when(before.left(0)).thenAnswer(call -> result(80));
        System.out.println("mocked before " + run(ask(before, 1)) + ", real " + run(ask(new Ledger(), OFTEN)));
        Ledger after = mock(Ledger.class);
        when(after.left(0)).thenAnswer(call -> result(90));
        System.out.println("mocked again " + run(ask(after, 1)) + " " + run(ask(before, 1)));
    }
}
