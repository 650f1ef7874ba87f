package dev.fermata.transform.plan;

import dev.fermata.transform.type.MachineState;
import org.jspecify.annotations.Nullable;

/**
 * An await before its layout is known.
 *
 * @param await index of the await
 * @param call index of the call of a known coroutine method just before it; -1 where the await stands for itself
 * @param target the entry copy of that method
 * @param below the machine state without what the await, or that call, takes from the stack
 */
record Site(int await, int call, @Nullable MemberName target, MachineState below) {}
