package dev.fermata.transform.plan;

import dev.fermata.transform.type.MachineState;
import org.jspecify.annotations.Nullable;

/**
 * An await before its layout is known.
 *
 * @param await index of the await
 * @param call index of the call just before it that is fused with it; -1 where the await stands for itself
 * @param target the entry copy of the called method; null where the program finds it out
 * @param below the machine state without what the await, or that call, takes from the stack
 */
record Site(int await, int call, @Nullable MemberName target, MachineState below) {}
