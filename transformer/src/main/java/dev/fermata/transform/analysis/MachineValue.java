package dev.fermata.transform.analysis;

import dev.fermata.transform.type.MachineType;
import org.objectweb.asm.tree.analysis.Value;

/**
 * A value while the machine is simulated.
 *
 * @param type what the verifier knows
 * @param self whether it is certainly the {@code this} of the method
 */
record MachineValue(MachineType type, boolean self) implements Value {

    static final MachineValue EMPTY = of(MachineType.TOP);

    static MachineValue of(MachineType type) {
        return new MachineValue(type, false);
    }

    @Override
    public int getSize() {
        return type.size();
    }
}
