package dev.fermata.it.structure;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.Frame;

/** Compares each entry of a variable table with what the slot holds. */
final class VariableRanges {

    private final MethodNode method;
    private final List<Frame<BasicValue>> states;

    private VariableRanges(MethodNode method, String owner) throws AnalyzerException {
        this.method = method;
        states = SlotTypes.of(method, owner);
    }

    static List<String> wrongIn(MethodNode method, String owner) {
        if (method.localVariables == null || method.instructions.size() == 0) {
            return List.of();
        }
        try {
            return new VariableRanges(method, owner).wrong();
        } catch (AnalyzerException strange) {
            throw new IllegalArgumentException(method.name + method.desc, strange);
        }
    }

    private List<String> wrong() {
        List<String> wrong = new ArrayList<>();
        for (LocalVariableNode variable : method.localVariables) {
            int start = method.instructions.indexOf(variable.start);
            int end = method.instructions.indexOf(variable.end);
            for (int i = start; i < end; i++) {
                if (method.instructions.get(i).getOpcode() >= 0 && !holds(states.get(i), variable)) {
                    wrong.add(method.name + method.desc + ": " + variable.name + " is a " + variable.desc + ", slot "
                            + variable.index + " holds " + describe(states.get(i), variable) + " at instruction " + i
                            + " of " + start + "-" + end);
                    break;
                }
            }
        }
        return wrong;
    }

    private static String describe(Frame<BasicValue> state, LocalVariableNode variable) {
        BasicValue value = state.getLocal(variable.index);
        return value == BasicValue.UNINITIALIZED_VALUE
                ? "nothing"
                : value.getType().getDescriptor();
    }

    /** Dead code, which no stack map describes, is not asked about. */
    private static boolean holds(Frame<BasicValue> state, LocalVariableNode variable) {
        return state == null || fits(state.getLocal(variable.index).getType(), Type.getType(variable.desc));
    }

    private static boolean fits(Type value, Type declared) {
        if (value == null) {
            return false;
        }
        boolean reference = declared.getSort() >= Type.ARRAY;
        if (!reference) {
            return declared.getSort() >= Type.BOOLEAN && declared.getSort() <= Type.INT
                    ? value.getSort() == Type.INT
                    : value.equals(declared);
        }
        return value.getSort() >= Type.ARRAY && mayBe(value, declared);
    }

    /**
     * False only where both classes are the JDK's and no object can be of both. A stack map may say less than the source:
     * a class that code must not name is Object there.
     */
    private static boolean mayBe(Type value, Type declared) {
        if (value.getDescriptor().equals("Lnull;") || value.equals(declared)) {
            return true;
        }
        Class<?> from = ofJdk(value);
        Class<?> to = ofJdk(declared);
        return from == null || to == null || to.isInterface() || to.isAssignableFrom(from) || from.isAssignableFrom(to);
    }

    private static Class<?> ofJdk(Type type) {
        String name = type.getSort() == Type.ARRAY ? type.getDescriptor().replace('/', '.') : type.getClassName();
        try {
            return name.contains("java.") ? Class.forName(name, false, null) : null;
        } catch (ClassNotFoundException unknown) {
            return null;
        }
    }
}
