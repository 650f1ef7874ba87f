package dev.fermata.benchmarks.kotlin

import dev.fermata.benchmarks.Parameters
import dev.fermata.benchmarks.loop.Tick
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.future.await
import kotlinx.coroutines.yield
import kotlin.coroutines.ContinuationInterceptor

/** W11: a loop that awaits pending futures. */
class ForeignFutures(private val runner: Runner) {
    fun answer(count: Int, look: Runnable): Long = runner.run {
        var sum = 0L
        for (i in 0 until count) {
            sum += soon(i).await()
            if (Parameters.looksAfter(i + 1, count)) look.run()
        }
        sum
    }

    fun baseline(count: Int): Long = runner.run {
        var sum = 0L
        for (i in 0 until count) {
            soon(i)
            sum += i
            if (Parameters.endsTurn(i)) yield()
        }
        sum
    }

    private fun CoroutineScope.soon(value: Int): Tick {
        val tick = Tick(value)
        (coroutineContext[ContinuationInterceptor] as CoroutineDispatcher).dispatch(coroutineContext, tick)
        return tick
    }
}
