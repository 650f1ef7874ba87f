package hosts.kotlin

import dev.fermata.Coroutine
import dev.fermata.Fermata
import dev.fermata.Fermata.await
import dev.fermata.Fermata.done
import dev.fermata.Fermata.result
import dev.fermata.annotations.Async
import java.io.Closeable
import java.util.concurrent.CompletableFuture

sealed interface Order
data class Book(val title: String, val pages: Int) : Order
object Nothing : Order

fun <T> later(x: T): CompletableFuture<T> {
    val stage = CompletableFuture<T>()
    Fermata.spawn(Fermata.yieldNow()).thenRun { stage.complete(x) }
    return stage
}

inline fun <T> traced(log: StringBuilder, name: String, body: () -> T): T {
    log.append('<').append(name)
    try {
        return body()
    } finally {
        log.append('>')
    }
}

class Door(private val log: StringBuilder) : Closeable {
    override fun close() {
        log.append(" shut")
    }
}

open class Shop(private val step: Int) {
    val log = StringBuilder()
    private var sold = 0

    @Async
    fun loops(n: Int): Coroutine<Int> {
        var sum = 0
        for (i in 1..n step step) sum += await(later(i))
        for ((index, word) in listOf("a", "bb").withIndex()) sum += index * await(later(word)).length
        while (sum < 40) {
            sum += await(later(7))
            if (sum % 5 == 0) break
        }
        return result(sum)
    }

    @Async
    fun inlined(): Coroutine<String> {
        val words = traced(log, "outer") { traced(log, "inner") { await(later("x")) + await(later("y")) } }
        listOf(1, 2, 3).forEach { log.append(await(later(it))) }
        return result(words + log)
    }

    @Async
    fun used(): Coroutine<String> {
        val got = Door(log).use { await(later("in")) + log }
        return result(got + log)
    }

    @Async
    @Suppress("USELESS_IS_CHECK")
    fun smart(order: Order?): Coroutine<String> {
        val text = when (order) {
            is Book -> order.title + await(later(order.pages))
            Nothing -> await(later("nothing"))
            null -> "null" + (await(later<String?>(null)) ?: "?")
        }
        sold += await(later(2))
        return result("$text $sold ${await(later(sold))}")
    }

    @Async
    fun defaults(x: Int, y: Int = x * 2, vararg more: Int): Coroutine<Int> = result(await(later(x)) + await(later(y)) + more.sum())

    fun lambda(): Coroutine<Int> {
        val base = 20
        var calls = 0
        val body = dev.fermata.AsyncSupplier<Int, Exception> {
            calls++
            result(base + await(later(22)) + calls - 1)
        }
        return Fermata.async(body)
    }

    @Async
    fun caught(): Coroutine<String> {
        val failed = CompletableFuture<Int>()
        failed.completeExceptionally(java.io.IOException("no"))
        val x = try {
            await(failed)
        } catch (e: java.io.IOException) {
            e.message + await(later("!"))
        } finally {
            log.append(await(later("f")))
        }
        return result("$x$log")
    }

    @Async
    fun hot(): CompletableFuture<Int> {
        val x = await(later(1L)) + 1.5
        return done((x * 2).toInt())
    }

    companion object {
        @JvmStatic
        @Async
        fun shared(x: Int): Coroutine<Int> = result(await(later(x)) + await(Shop(1).loops(2)))
    }
}

@Async
fun topLevel(s: String): Coroutine<Int> = result(await(later(s)).length)

@Async
fun String.extended(): Coroutine<String> = result(this + await(later(length)))

fun main() {
    fun show(name: String, value: Any?) = println("$name $value")
    show("loops", Fermata.run(Shop(2).loops(5)))
    show("inlined", Fermata.run(Shop(1).inlined()))
    show("used", Fermata.run(Shop(1).used()))
    show("smart", Fermata.run(Shop(1).smart(Book("t", 3))) + ", " + Fermata.run(Shop(1).smart(null)))
    show("defaults", Fermata.run(Shop(1).defaults(3, more = intArrayOf(5, 6))))
    show("lambda", Fermata.run(Shop(1).lambda()))
    show("caught", Fermata.run(Shop(1).caught()))
    show("hot", Fermata.run(dev.fermata.AsyncSupplier<Int, Exception> { result(await(Shop(1).hot())) }))
    show("shared", Fermata.run(Shop.shared(4)))
    show("topLevel", Fermata.run(topLevel("four")))
    show("extended", Fermata.run("abc".extended()))
}
