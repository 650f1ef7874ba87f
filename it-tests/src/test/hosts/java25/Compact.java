import dev.fermata.Coroutine;
import dev.fermata.Fermata;
import dev.fermata.annotations.Async;

int calls;

@Async
Coroutine<String> greeting(String name) {
    calls++;
    for (int i = 0; i < 2; i++) {
        Fermata.await(Fermata.yieldNow());
    }
    return Fermata.result("hello " + name + " " + calls);
}

void main() {
    IO.println(Fermata.run(greeting("world")));
}
