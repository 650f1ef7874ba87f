package hosts.kotlin.wrong

import dev.fermata.Coroutine
import dev.fermata.Fermata.await
import dev.fermata.Fermata.result
import dev.fermata.annotations.Async
import hosts.kotlin.later

class Locked {
    @Async
    fun count(): Coroutine<Int> {
        val x = synchronized(this) { await(later(1)) } // FERMATA-103
        return result(x)
    }
}

class Streamed {
    @Async
    fun count(): Coroutine<Int> {
        java.util.stream.Stream.of(1, 2).forEach { await(later(it)) } // FERMATA-107
        return result(1)
    }
}

class Suspending {
    suspend fun count(): Int = await(later(1)) // FERMATA-101
}

class Delegating {
    val count: Int by lazy { await(later(1)) } // FERMATA-107
}

fun main() {
    listOf(Locked::class, Streamed::class, Suspending::class, Delegating::class).forEach { println(it.java.name) }
    try {
        println(Delegating().count)
    } catch (expected: dev.fermata.NotTransformedException) {
        println(expected.message)
    }
}
