package dev.fermata.it.random.bytecode;

import dev.fermata.it.harness.Kind;
import dev.fermata.it.random.compare.Comparison;
import dev.fermata.it.random.compare.Finding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Compares bytecode programs with the oracle, and makes those that differ small. */
final class BytecodeComparison {

    private BytecodeComparison() {}

    /** All differences; a program that the JVM does not verify as it was generated is an error. */
    static List<Finding> of(List<BytecodeProgram> programs, Kind kind) throws Exception {
        Map<String, byte[]> classes =
                programs.stream().collect(Collectors.toMap(BytecodeProgram::className, program -> program.write(kind)));
        OriginalLoader.verify(classes);
        return Comparison.ofClasses(
                programs.stream().map(BytecodeProgram::named).toList(), kind, classes);
    }

    private static Optional<Finding> ofOne(BytecodeProgram program, Kind kind) {
        try {
            return of(List.of(program), kind).stream().findFirst();
        } catch (Exception | LinkageError failure) {
            return Optional.empty();
        }
    }

    /** Leaves out steps as long as the difference is of the same sort. */
    static BytecodeProgram shrink(BytecodeProgram program, Kind kind, String sort) {
        BytecodeProgram smallest = program;
        boolean smaller = true;
        while (smaller) {
            smaller = false;
            for (long step : smallest.steps()) {
                BytecodeProgram candidate = smallest.without(step);
                if (ofOne(candidate, kind)
                        .filter(finding -> finding.sort().equals(sort))
                        .isPresent()) {
                    smallest = candidate;
                    smaller = true;
                }
            }
        }
        return smallest.concise();
    }

    /** The difference, and the small program with its own. */
    static String report(Finding finding) {
        BytecodeProgram program = new BytecodeProgram(finding.program().seed());
        BytecodeProgram small = shrink(program, finding.kind(), finding.sort());
        String own = ofOne(small, finding.kind()).map(Finding::toString).orElse("not alone");
        return finding + "\nmade small: " + small + own;
    }
}
