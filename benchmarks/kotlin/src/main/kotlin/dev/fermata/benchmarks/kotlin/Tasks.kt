package dev.fermata.benchmarks.kotlin

import dev.fermata.benchmarks.Parameters
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.launch
import kotlinx.coroutines.yield

/** W5, W8 and W9: many at once. */
class Tasks(private val runner: Runner) {
    fun skynet(leaves: Int): Long = runner.run { node(0, leaves) }

    private suspend fun node(number: Long, size: Int): Long {
        if (size == 1) return number
        val part = size / Parameters.BRANCHES
        return coroutineScope {
            List(Parameters.BRANCHES) { async { node(number + it.toLong() * part, part) } }.awaitAll().sum()
        }
    }

    fun queue(count: Int): Long = runner.run {
        val queue = Channel<Int>(Parameters.CAPACITY)
        launch { for (i in 0 until count) queue.send(i) }
        var sum = 0L
        repeat(count) { sum += queue.receive() }
        sum
    }

    fun gather(count: Int): Long = runner.run { List(count) { async { child(it) } }.awaitAll().sumOf { it.toLong() } }

    private suspend fun child(number: Int): Int {
        yield()
        return number
    }
}
