package dev.fermata.benchmarks.kotlin

import kotlinx.coroutines.delay
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking

/** W7: coroutines that sleep. */
fun sleepers(count: Int, millis: Int): Long {
    var woken = 0L
    runBlocking {
        repeat(count) {
            launch {
                delay(millis.toLong())
                woken++
            }
        }
    }
    return woken
}
