package hosts.groovy

import dev.fermata.Coroutine
import dev.fermata.Fermata
import dev.fermata.annotations.Async
import groovy.transform.CompileStatic
import java.util.concurrent.CompletableFuture

class Later {
    static <T> CompletableFuture<T> later(T x) {
        def stage = new CompletableFuture<T>()
        Fermata.spawn(Fermata.yieldNow()).thenRun { stage.complete(x) }
        stage
    }
}

@CompileStatic
class StaticShop {
    @Async
    Coroutine<Integer> loops(int n) {
        int sum = 0
        for (int i = 0; i < n; i++) {
            sum += Fermata.await(Later.<Integer> later(i))
        }
        for (String word : ['a', 'bb']) {
            sum += Fermata.await(Later.<String> later(word)).length()
        }
        return Fermata.<Integer> result(sum)
    }

    @Async
    Coroutine<String> caught() {
        def log = new StringBuilder()
        try {
            log << Fermata.await(Later.<String> later('x'))
            throw new IllegalStateException('no')
        } catch (IllegalStateException e) {
            log << e.message << Fermata.await(Later.<String> later('!'))
        } finally {
            log << Fermata.await(Later.<String> later('f'))
        }
        return Fermata.<String> result(log.toString())
    }

    @Async
    CompletableFuture<Integer> hot(int x = 20) {
        return Fermata.<Integer> done(x + Fermata.await(Later.<Integer> later(22)))
    }
}

class Main {
    static void main(String[] args) {
        println "loops ${Fermata.run(new StaticShop().loops(4))}"
        println "caught ${Fermata.run(new StaticShop().caught())}"
        println "hot ${Fermata.run(Fermata.awaitable(new StaticShop().hot()))}"
    }
}
