package hosts.groovy.wrong

import dev.fermata.Coroutine
import dev.fermata.Fermata
import dev.fermata.annotations.Async
import groovy.transform.CompileStatic
import hosts.groovy.Later

class DynamicShop {
    @Async
    Coroutine<Integer> loops(int n) {
        def sum = 0
        n.times { sum += it }
        Fermata.result(sum + Fermata.await(Later.later(1)))
    }
}

@CompileStatic
class Closures {
    @Async
    Coroutine<Integer> loops(int n) {
        int sum = 0
        [1, 2].each { int i -> sum += Fermata.await(Later.<Integer> later(i)) } // FERMATA-101
        return Fermata.<Integer> result(sum)
    }
}

class Wrong {
    static void main(String[] args) {
        [new DynamicShop(), new Closures()].each {
            try {
                println Fermata.run(it.loops(3))
            } catch (dev.fermata.NotTransformedException expected) {
                println expected.message
            }
        }
    }
}
