package dev.fermata.benchmarks.kotlin

import dev.fermata.benchmarks.echo.AsyncChannels
import dev.fermata.benchmarks.echo.EchoServer
import dev.fermata.benchmarks.echo.Lines
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.launch
import java.nio.ByteBuffer
import java.nio.channels.AsynchronousServerSocketChannel
import java.nio.channels.AsynchronousSocketChannel
import java.nio.channels.ClosedChannelException
import java.nio.channels.CompletionHandler
import java.util.concurrent.CompletableFuture
import kotlin.coroutines.Continuation
import kotlin.coroutines.resume
import kotlin.coroutines.resumeWithException
import kotlin.coroutines.suspendCoroutine

/** W14: a coroutine for each connection. */
class LineEcho(runner: Runner) : EchoServer {
    private val channel = AsyncChannels.listen()
    private val port = AsyncChannels.port(channel)
    private val running = CompletableFuture.runAsync { runner.run { serve() } }

    override fun port(): Int = port

    override fun close() {
        AsyncChannels.close(channel)
        running.join()
    }

    private suspend fun CoroutineScope.serve() {
        try {
            while (true) {
                val socket = channel.next()
                launch { echo(socket) }
            }
        } catch (_: ClosedChannelException) {
            // ends when all connections have
        }
    }

    private suspend fun echo(socket: AsynchronousSocketChannel) = socket.use {
        val input = Lines()
        while (socket.receive(input.space()) >= 0) {
            val lines = input.whole()
            while (lines.hasRemaining()) socket.send(lines)
        }
    }

    private suspend fun AsynchronousServerSocketChannel.next(): AsynchronousSocketChannel =
        suspendCoroutine { accept(it, Resumption()) }

    private suspend fun AsynchronousSocketChannel.receive(buffer: ByteBuffer): Int =
        suspendCoroutine { read(buffer, it, Resumption.OF_BYTES) }

    private suspend fun AsynchronousSocketChannel.send(buffer: ByteBuffer): Int =
        suspendCoroutine { write(buffer, it, Resumption.OF_BYTES) }

    private class Resumption<T> : CompletionHandler<T, Continuation<T>> {
        override fun completed(result: T, continuation: Continuation<T>) = continuation.resume(result)

        override fun failed(failure: Throwable, continuation: Continuation<T>) = continuation.resumeWithException(failure)

        companion object {
            val OF_BYTES = Resumption<Int>()
        }
    }
}
