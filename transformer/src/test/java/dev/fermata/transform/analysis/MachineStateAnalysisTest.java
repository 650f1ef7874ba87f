package dev.fermata.transform.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.transform.target.Assembly;
import dev.fermata.transform.target.ClassNodes;
import dev.fermata.transform.type.MachineState;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.AnalyzerAdapter;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

class MachineStateAnalysisTest {

    @ParameterizedTest
    @ValueSource(classes = {ConcurrentHashMap.class, HashMap.class, String.class, BigDecimal.class, Arrays.class})
    void states_are_those_that_asm_computes(Class<?> type) {
        ClassNode node = ClassNodes.read(type);
        int compared = 0;
        for (MethodNode method : node.methods) {
            boolean constructor = method.name.equals("<init>");
            if (method.instructions.size() > 0 && !constructor) {
                compared += compare(node.name, method);
            }
        }
        assertTrue(compared > 1000, "only " + compared);
    }

    /** Compares before each instruction; answers at how many. Constructors are never async, so that theirs do not matter. */
    private static int compare(String owner, MethodNode method) {
        MachineStates states = MachineStateAnalysis.analyse(owner, method, any -> true);
        AnalyzerAdapter asm = new AnalyzerAdapter(owner, method.access, method.name, method.desc, null);
        int compared = 0;
        for (int i = 0; i < method.instructions.size(); i++) {
            if (method.instructions.get(i).getOpcode() >= 0) {
                MachineState ours = states.before().get(i);
                String where = owner + "." + method.name + method.desc + " at " + i;
                assertEquals(new AsmState(asm).locals(), AsmState.locals(ours), where);
                assertEquals(new AsmState(asm).stack(), AsmState.stack(ours), where);
                compared++;
            }
            method.instructions.get(i).accept(asm);
        }
        return compared;
    }

    @Test
    void code_behind_a_jump_without_a_stack_map_is_refused() {
        Assembly code = new Assembly().jump("end").op(Opcodes.NOP).label("end").op(Opcodes.RETURN);
        assertThrows(
                MissingStackMapException.class, () -> MachineStateAnalysis.analyse("A", code.method(), any -> true));
    }

    @Test
    void an_unknown_stack_map_is_not_made_up() {
        Assembly code = new Assembly().op(Opcodes.RETURN);
        MachineStates states = MachineStateAnalysis.analyse("A", code.method(), any -> true);
        assertThrows(IllegalArgumentException.class, () -> states.map(0));
    }
}
