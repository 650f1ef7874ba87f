package dev.fermata.transform.emit;

import java.util.List;
import org.objectweb.asm.tree.MethodNode;

/**
 * The resume copies of a method: one, or several of which each goes on in some states only.
 *
 * @param methods the copies, by state
 * @param firsts the lowest state of each
 */
record ResumeCopies(List<MethodNode> methods, List<Integer> firsts) {

    ResumeCopies {
        methods = List.copyOf(methods);
        firsts = List.copyOf(firsts);
    }

    int largest() {
        return methods.stream().mapToInt(CodeSize::of).max().orElse(0);
    }
}
