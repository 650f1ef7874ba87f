package dev.fermata.benchmarks.kotlin

import dev.fermata.benchmarks.HotLoop
import dev.fermata.benchmarks.Parameters
import dev.fermata.benchmarks.Routines
import dev.fermata.benchmarks.Workload

/** All workloads in Kotlin, on one of its dispatchers. */
abstract class KotlinRoutines(runner: Runner) : Routines() {
    init {
        val awaits = Awaits(runner)
        add(Workload.W1, awaits::ready)
        add(Workload.W1F, awaits::readyFutures)
        add(Workload.W2, awaits::yields)
        add(Workload.W3) { awaits.chains(it, false) }
        add(Workload.W3S) { awaits.chains(it, true) }
        add(Workload.W4, awaits::sparse)
        val tasks = Tasks(runner)
        add(Workload.W5, tasks::skynet)
        add(Workload.W5M, tasks::skynet)
        add(Workload.W8, tasks::queue)
        add(Workload.W9, tasks::gather)
        val halfWay = HotLoops(runner, HotLoop.HALF_WAY)
        val first = HotLoops(runner, HotLoop.FIRST)
        add(Workload.W10, halfWay::scalarCalls)
        add(Workload.W10A, first::scalarCalls)
        add(Workload.W10V, halfWay::nestedCalls)
        add(Workload.W10VA, first::nestedCalls)
        val futures = ForeignFutures(runner)
        addWatched(Workload.W11, futures::answer)
        addWatched(Workload.W11M, futures::answer)
        add(Workload.W11B, futures::baseline)
        val failures = Failures(runner)
        add(Workload.W12) { failures.answer(it, Parameters.DEEP, false) }
        add(Workload.W12S) { failures.answer(it, Parameters.DEEP, true) }
        add(Workload.W12L) { failures.answer(it, Parameters.SHALLOW, false) }
        add(Workload.W12SL) { failures.answer(it, Parameters.SHALLOW, true) }
    }
}

/** On the loop of runBlocking, which has a clock; what waits, waits in a scope that outlives the call. */
class RunBlockingRoutines : KotlinRoutines(BlockingRunner) {
    init {
        addParking(Workload.W6) { Waiting().park(it) }
        addParking(Workload.W6C) { Waiting().parkChain(it) }
        addSleeping(Workload.W7, ::sleepers)
        addServer(Workload.W14) { LineEcho(BlockingRunner) }
    }
}

/** On the harness's loop. */
class LoopRoutines : KotlinRoutines(LoopRunner())

/** On all cores. */
class DefaultRoutines : KotlinRoutines(DefaultRunner) {
    init {
        val computing = Computing(DefaultRunner)
        add(Workload.W13, computing::answer)
        add(Workload.W13O, computing::answer)
        add(Workload.W13P, computing::pingPong)
        addServer(Workload.W14) { LineEcho(DefaultRunner) }
    }
}
