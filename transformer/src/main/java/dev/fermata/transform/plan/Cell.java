package dev.fermata.transform.plan;

import dev.fermata.transform.type.MachineType;

/**
 * One live local or operand at a suspension point, and where its value stays meanwhile.
 *
 * @param onStack whether it is an operand
 * @param index slot of the local, or position on the stack, 0 the deepest
 * @param type its type in the resume copy
 * @param field index among the frame's references or primitives; {@link #CONSTANT} where the value can only be
 *     null
 */
public record Cell(boolean onStack, int index, MachineType type, int field) {

    public static final int CONSTANT = -1;

    public boolean isKept() {
        return field != CONSTANT;
    }
}
