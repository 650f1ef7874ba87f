package dev.fermata.benchmarks.kotlin

import dev.fermata.benchmarks.loop.Loop
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.Runnable
import kotlinx.coroutines.async
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withContext
import kotlin.coroutines.CoroutineContext

/** Where coroutines run. */
interface Runner {
    /** Runs it to its end. */
    fun <T> run(block: suspend CoroutineScope.() -> T): T
}

/** The event loop that kotlinx.coroutines makes for a blocked thread. */
object BlockingRunner : Runner {
    override fun <T> run(block: suspend CoroutineScope.() -> T): T = runBlocking(block = block)
}

/** The threads of Dispatchers.Default, as many as cores. */
object DefaultRunner : Runner {
    override fun <T> run(block: suspend CoroutineScope.() -> T): T =
        runBlocking { withContext(Dispatchers.Default, block) }
}

/** The harness's loop, which accepts no work from other threads, as a dispatcher. */
class LoopRunner : Runner {
    val loop = Loop()
    val dispatcher = object : CoroutineDispatcher() {
        override fun dispatch(context: CoroutineContext, block: Runnable) = loop.execute(block)
    }

    @OptIn(ExperimentalCoroutinesApi::class)
    override fun <T> run(block: suspend CoroutineScope.() -> T): T {
        val main = CoroutineScope(dispatcher).async(block = block)
        loop.run()
        return main.getCompleted()
    }
}
