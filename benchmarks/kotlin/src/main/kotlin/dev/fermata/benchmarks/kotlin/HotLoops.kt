package dev.fermata.benchmarks.kotlin

import dev.fermata.benchmarks.HotLoop
import dev.fermata.benchmarks.Parameters
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.yield

/** W10: functions whose loops hold a suspension point. */
class HotLoops(private val runner: Runner, private val loop: HotLoop) {
    private val completed = Array(Parameters.TABLE) { CompletableDeferred(it) }

    fun scalarCalls(calls: Int): Long = runner.run {
        var sum = 0.0
        for (call in 0 until calls) sum += scalar(call, loop.iterations(), loop.trap())
        sum.toRawBits()
    }

    private suspend fun scalar(call: Int, iterations: Int, trap: Int): Double {
        var hash = completed[call and Parameters.MASK].await()
        var sum = 0.0
        for (i in 0 until iterations) {
            hash = hash * 31 + i
            sum += (hash and 0xff) * 0.5
            if (i == trap) hash += late()
        }
        return sum + hash
    }

    fun nestedCalls(calls: Int): Long = runner.run {
        var sum = 0L
        for (call in 0 until calls) sum += nested(call, loop.values(), loop.outerTrap())
        sum
    }

    private suspend fun nested(call: Int, values: IntArray, trap: Int): Long {
        var sum = completed[call and Parameters.MASK].await()
        val turns = values.size / HotLoop.STRIDE
        for (turn in 0 until turns) {
            val from = turn * HotLoop.STRIDE
            for (i in from until from + HotLoop.STRIDE) sum += values[i] * 3
            if (turn == trap) sum += late()
        }
        return sum.toLong()
    }

    private suspend fun late(): Int {
        yield()
        return HotLoop.LATE
    }
}
