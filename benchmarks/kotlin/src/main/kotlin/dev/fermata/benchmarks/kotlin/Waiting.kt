package dev.fermata.benchmarks.kotlin

import dev.fermata.benchmarks.DeepStack
import dev.fermata.benchmarks.Parked
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.launch

/** W6: coroutines that wait, on the harness's loop, which returns when all of them do. */
class Waiting {
    private val runner = LoopRunner()
    private val scope = CoroutineScope(runner.dispatcher)
    private val promise = CompletableDeferred<Int>()
    private var total = 0L

    fun park(count: Int): Parked {
        for (i in 0 until count) scope.launch { waiting(i) }
        runner.loop.run()
        return Parked { release() }
    }

    private suspend fun waiting(number: Int) {
        val triple = 3L * number
        val text = "c"
        val value = promise.await() // first: total would be read before the suspension
        total += value + number + triple + text.length
    }

    /** Kotlin suspends by returning from each call: a million of them need the stack first. */
    fun parkChain(count: Int): Parked {
        scope.launch { total = link(count - 1) }
        DeepStack.call {
            runner.loop.run()
            0
        }
        return Parked { release() }
    }

    private suspend fun link(number: Int): Long {
        val triple = 3L * number
        val text = "c"
        val inner = if (number == 0) promise.await() - 1L else link(number - 1)
        return inner + 1 + number + triple + text.length
    }

    private fun release(): Long {
        promise.complete(1)
        runner.loop.run()
        return total
    }
}
