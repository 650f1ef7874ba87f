package dev.fermata.benchmarks.kotlin

import dev.fermata.benchmarks.Parameters
import dev.fermata.benchmarks.loop.Loop
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.future.await
import kotlinx.coroutines.launch
import kotlinx.coroutines.yield

/** W1 to W4: one coroutine that waits again and again, or two that yield in turn. */
class Awaits(private val runner: Runner) {
    private val completed = Array(Parameters.TABLE) { CompletableDeferred(it) }
    private val futures = Loop.completedFutures()

    fun ready(count: Int): Long = runner.run {
        var sum = 0L
        for (i in 0 until count) sum += completed[i and Parameters.MASK].await()
        sum
    }

    fun readyFutures(count: Int): Long = runner.run {
        var sum = 0L
        for (i in 0 until count) sum += futures[i and Parameters.MASK].await()
        sum
    }

    fun yields(count: Int): Long {
        runner.run {
            launch { yieldAgain(count / 2) }
            launch { yieldAgain(count - count / 2) }
        }
        return count.toLong()
    }

    private suspend fun yieldAgain(count: Int) {
        repeat(count) { yield() }
    }

    fun chains(count: Int, suspends: Boolean): Long = runner.run {
        var sum = 0L
        for (i in 0 until count) sum += link(Parameters.DEPTH, Parameters.chainArgument(i), suspends)
        sum
    }

    private suspend fun link(depth: Int, argument: Int, suspends: Boolean): Int =
        (if (depth == 1) leaf(argument, suspends) else link(depth - 1, argument, suspends)) + 1

    private suspend fun leaf(argument: Int, suspends: Boolean): Int {
        if (suspends) yield()
        return argument
    }

    fun sparse(awaits: Int): Long = runner.run {
        var sum = 0L
        repeat(awaits / Parameters.AWAITS) { sum += sparseCall() }
        sum
    }

    private suspend fun sparseCall(): Long {
        var sum = 0L
        for (i in 0 until Parameters.AWAITS) {
            if (Parameters.suspends(i)) {
                yield()
                sum += i and Parameters.MASK
            } else {
                sum += completed[i and Parameters.MASK].await()
            }
        }
        return sum
    }
}
