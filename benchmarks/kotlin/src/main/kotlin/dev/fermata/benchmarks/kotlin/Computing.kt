package dev.fermata.benchmarks.kotlin

import dev.fermata.benchmarks.CpuWork
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.channels.Channel

/** W13: coroutines that compute, and two that hand each other numbers over channels. */
class Computing(private val runner: Runner) {
    fun answer(count: Int): Long = runner.run { List(count) { async { CpuWork.of(it) } }.awaitAll().sum() }

    fun pingPong(rounds: Int): Long = runner.run {
        val toPing = Channel<Int>()
        val toPong = Channel<Int>()
        val pong = async { pong(toPong, toPing, rounds) }
        val ping = async { ping(toPing, toPong, rounds) }
        ping.await() + pong.await()
    }

    private suspend fun ping(from: Channel<Int>, to: Channel<Int>, rounds: Int): Long {
        var sum = 0L
        var ball = 0
        repeat(rounds) {
            sum += ball
            to.send(ball + 1)
            ball = from.receive()
        }
        return sum
    }

    private suspend fun pong(from: Channel<Int>, to: Channel<Int>, rounds: Int): Long {
        var sum = 0L
        repeat(rounds) {
            val ball = from.receive()
            sum += ball
            to.send(ball + 1)
        }
        return sum
    }
}
