package dev.fermata.it.random.bytecode;

import dev.fermata.it.bytecode.CaseWriter;
import dev.fermata.it.harness.Kind;
import dev.fermata.it.random.compare.Comparison;
import dev.fermata.it.random.compare.Program;
import dev.fermata.it.random.generate.Dice;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.util.TraceClassVisitor;

/**
 * A program of a seed, without some of its steps.
 *
 * @param seed decides all of it
 * @param leftOut the seeds of steps that are not emitted
 */
record BytecodeProgram(long seed, Set<Long> leftOut) {

    BytecodeProgram(long seed) {
        this(seed, Set.of());
    }

    /** What a comparison calls it. */
    Program named() {
        return new Program(name(), seed, "");
    }

    String className() {
        return "cases." + name();
    }

    private String name() {
        return "Bytecode" + seed;
    }

    BytecodeProgram without(long step) {
        Set<Long> more = new TreeSet<>(leftOut);
        more.add(step);
        return new BytecodeProgram(seed, more);
    }

    /** The same program, without naming steps that are inside of those left out. */
    BytecodeProgram concise() {
        Set<Long> needed = new TreeSet<>(leftOut);
        for (long step : leftOut) {
            needed.remove(step);
            if (new BytecodeProgram(seed, needed).steps().contains(step)) {
                needed.add(step);
            }
        }
        return new BytecodeProgram(seed, needed);
    }

    byte[] write(Kind kind) {
        CaseWriter writer = CaseWriter.withOwnStackMaps(kind, "cases/" + name());
        writer.method(Comparison.ENTRY, code -> emit(code, writer));
        return writer.toByteArray();
    }

    /** The seeds of the steps that it has. */
    List<Long> steps() {
        CaseWriter writer = CaseWriter.withOwnStackMaps(Kind.COLD, "cases/" + name());
        List<List<Long>> steps = new ArrayList<>();
        writer.method(Comparison.ENTRY, code -> steps.add(emit(code, writer)));
        return steps.get(0);
    }

    private List<Long> emit(MethodVisitor code, CaseWriter writer) {
        Dice dice = new Dice(seed);
        Blocks blocks = new Blocks(new Emitter(code, writer, "cases/" + name()), leftOut);
        blocks.add(dice, 6 + dice.below(9));
        blocks.finish();
        return blocks.steps();
    }

    /** How to repeat it, and its instructions. */
    @Override
    public String toString() {
        StringWriter text = new StringWriter();
        text.write("new BytecodeProgram(" + seed + "L, Set.of(");
        text.write(String.join(", ", leftOut.stream().map(step -> step + "L").toList()) + "))\n");
        new ClassReader(write(Kind.COLD)).accept(new TraceClassVisitor(new PrintWriter(text)), 0);
        return text.toString();
    }
}
