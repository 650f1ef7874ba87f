package dev.fermata.benchmarks.kotlin

import dev.fermata.benchmarks.NumberedFailure
import kotlinx.coroutines.yield

/** W12: a loop over calls that fail. */
class Failures(private val runner: Runner) {
    fun answer(count: Int, depth: Int, suspends: Boolean): Long = runner.run {
        var sum = 0L
        for (i in 0 until count) {
            try {
                sum += link(depth, i, suspends)
            } catch (failure: NumberedFailure) {
                sum += NumberedFailure.of(failure)
            }
        }
        sum
    }

    private suspend fun link(depth: Int, number: Int, suspends: Boolean): Int =
        (if (depth == 1) leaf(number, suspends) else link(depth - 1, number, suspends)) + 1

    private suspend fun leaf(number: Int, suspends: Boolean): Int {
        if (suspends) yield()
        throw NumberedFailure(number)
    }
}
