package dev.fermata.transform.plan;

import dev.fermata.transform.type.MachineState;

/**
 * An await where a coroutine may stop.
 *
 * @param state its number, from 1
 * @param below the machine state without dead locals and without what the await takes from the stack
 * @param layout what the frame holds meanwhile
 * @param line its source line, 0 where unknown
 * @param caught whether some handler covers it
 */
public record SuspensionPoint(int state, MachineState below, Layout layout, int line, boolean caught) {}
