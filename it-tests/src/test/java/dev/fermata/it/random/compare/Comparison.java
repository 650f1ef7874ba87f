package dev.fermata.it.random.compare;

import dev.fermata.it.harness.AheadOfTime;
import dev.fermata.it.harness.CaseId;
import dev.fermata.it.harness.Kind;
import dev.fermata.it.harness.Oracle;
import dev.fermata.it.harness.Outcome;
import dev.fermata.it.harness.Pattern;
import dev.fermata.it.harness.TransformedRunner;
import dev.fermata.transform.diagnostic.DiagnosticCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;

/** Compares programs, compiled and transformed together, with the blocking oracle. */
public final class Comparison {

    public static final String ENTRY = "program";

    /** Of many programs, one in so many is held against the global assertions; of few, each. */
    private static final int THOROUGH = 10;

    private static final Set<DiagnosticCode> NO_SURPRISE = Set.of(DiagnosticCode.METHOD_NOT_COMPILED);

    private final Kind kind;
    private final Map<String, byte[]> plain;
    private final Map<String, byte[]> transformed = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Set<Program> failed = new HashSet<>();
    private final Oracle oracle;

    private Comparison(Kind kind, Map<String, byte[]> plain) {
        this.kind = kind;
        this.plain = plain;
        oracle = new Oracle(plain);
    }

    /** All differences of these programs in this kind. */
    public static List<Finding> of(List<Program> programs, Kind kind) throws Exception {
        Compiled compiled = Compiled.of(programs, kind);
        return of(compiled.programs(), kind, compiled.classes());
    }

    /** The same for programs that no compiler wrote: their classes, each with its one method. */
    public static List<Finding> ofClasses(List<Program> programs, Kind kind, Map<String, byte[]> written)
            throws Exception {
        Map<String, byte[]> classes = new TreeMap<>(written);
        classes.putAll(Compiled.attempt(List.of(), kind).classes());
        return of(programs, kind, classes);
    }

    public static boolean compiles(Program program) {
        try {
            return !Compiled.attempt(List.of(program), Kind.COLD).classes().isEmpty();
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    /** The difference of one program; none too when it does not compile, or cannot be run untransformed. */
    public static Optional<Finding> ofOne(Program program, Kind kind) {
        try {
            List<Program> alone = List.of(program);
            MemoryCompiler.Result compiled = Compiled.attempt(alone, kind);
            return compiled.classes().isEmpty()
                    ? Optional.empty()
                    : of(alone, kind, compiled.classes()).stream().findFirst();
        } catch (Exception | LinkageError failure) {
            return Optional.empty();
        }
    }

    static List<Finding> of(List<Program> programs, Kind kind, Map<String, byte[]> classes) throws Exception {
        Comparison comparison = new Comparison(kind, classes);
        comparison.transform(programs);
        comparison.run(programs);
        return comparison.findings;
    }

    private void transform(List<Program> programs) {
        Headers headers = new Headers(plain);
        for (Program program : programs) {
            try {
                Map<String, byte[]> own = classes(program::owns);
                boolean thorough = programs.size() < THOROUGH || program.seed() % THOROUGH == 0;
                transformed.putAll(
                        thorough
                                ? AheadOfTime.transform(own, headers, NO_SURPRISE)
                                : AheadOfTime.transformOnly(own, headers, NO_SURPRISE));
            } catch (RuntimeException | AssertionError | LinkageError failure) {
                failed.add(program);
                if (phase(failure).contains(DiagnosticCode.METHOD_TOO_LARGE.name())
                        && Compiled.isNearTheLimit(classes(program::owns))) {
                    System.out.println("a method is near the JVM's own limit in " + program.name());
                } else {
                    findings.add(finding(program, failure));
                }
            }
        }
        Map<String, byte[]> shared = classes(name -> programs.stream().noneMatch(program -> program.owns(name)));
        transformed.putAll(AheadOfTime.transform(shared, headers, Set.of()));
    }

    private Map<String, byte[]> classes(Predicate<String> wanted) {
        Map<String, byte[]> classes = new TreeMap<>(plain);
        classes.keySet().removeIf(wanted.negate());
        return classes;
    }

    private Finding finding(Program program, Throwable failure) {
        return new Finding(program, kind, failure.getClass().getSimpleName() + phase(failure), Traces.of(failure));
    }

    /** Which of the assertions failed, so that a smaller program fails the same one. */
    private static String phase(Throwable failure) {
        Matcher matcher = java.util.regex.Pattern.compile("G\\d|[A-Z]+(_[A-Z]+)+|two entries|failed to \\w+")
                .matcher(String.valueOf(failure.getMessage()));
        return matcher.find() ? " " + matcher.group() : "";
    }

    private void run(List<Program> programs) throws Exception {
        TransformedRunner runner = new TransformedRunner(transformed);
        for (Program program : programs) {
            if (!failed.contains(program)) {
                run(program, runner);
            }
        }
    }

    private void run(Program program, TransformedRunner runner) throws Exception {
        CaseId id = new CaseId(kind, program.className(), ENTRY);
        if (!runs(id)) {
            return;
        }
        for (Pattern pattern : Schedules.of(program.seed(), oracle.countFutures(id))) {
            Outcome expected = oracle.expected(id, pattern);
            Outcome actual = attempt(runner, id, pattern);
            if (!actual.equals(expected)) {
                String detail = "pattern %s%nexpected %s%nactual   %s".formatted(pattern, expected, actual);
                findings.add(new Finding(program, kind, sort(expected, actual), detail));
                return;
            }
        }
    }

    /** Whether there is an entry, and the untransformed classes verify: compilers have bugs too. */
    private boolean runs(CaseId id) throws ReflectiveOperationException {
        try {
            oracle.countFutures(id);
            return true;
        } catch (NoSuchMethodException transformedOnly) {
            return false;
        } catch (VerifyError wrong) {
            System.out.println("the compiler writes classes that do not verify for " + id.className());
            return false;
        }
    }

    private static Outcome attempt(TransformedRunner runner, CaseId id, Pattern pattern) throws Exception {
        try {
            return runner.run(id, pattern);
        } catch (LinkageError failure) {
            return new Outcome("CANNOT RUN " + failure, "");
        } catch (AssertionError failure) {
            return new Outcome("CANNOT RUN " + Traces.of(failure), "");
        }
    }

    private static String sort(Outcome expected, Outcome actual) {
        for (String word : List.of("CANNOT RUN", "HANGS", "KEEPS")) {
            if (actual.result().contains(word)) {
                return word;
            }
        }
        if (!actual.result().equals(expected.result())) {
            boolean throwsNow = actual.result().startsWith("throws ");
            boolean threw = expected.result().startsWith("throws ");
            return "another result" + (threw ? ", threw" : "") + (throwsNow ? ", throws" : "");
        }
        return "another trace";
    }
}
