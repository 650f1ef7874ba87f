package dev.fermata.it.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/** What is to be run: every case, every pattern, and the outcome that the oracle had. */
public final class Plan {

    private final SortedMap<CaseId, SortedMap<String, Outcome>> expected = new TreeMap<>();

    /** Asks the oracle about all cases of a library. */
    public static Plan of(CaseLibrary library) throws ReflectiveOperationException {
        return of(library, Pattern::all);
    }

    /** Asks the oracle, about the patterns that are wanted for a case of so many awaits. */
    public static Plan of(CaseLibrary library, IntFunction<List<Pattern>> patterns)
            throws ReflectiveOperationException {
        Plan plan = new Plan();
        Oracle oracle = new Oracle(library.classesForOracle());
        for (CaseId id : library.cases()) {
            SortedMap<String, Outcome> outcomes = new TreeMap<>();
            for (Pattern pattern : patterns.apply(oracle.countFutures(id))) {
                outcomes.put(pattern.toString(), oracle.expected(id, pattern));
            }
            plan.expected.put(id, outcomes);
        }
        return plan;
    }

    /** The part of this plan that is about some cases. */
    public Plan only(Predicate<CaseId> wanted) {
        Plan part = new Plan();
        part.expected.putAll(expected);
        part.expected.keySet().removeIf(wanted.negate());
        return part;
    }

    /** This plan and another as one. */
    public Plan and(Plan other) {
        Plan both = new Plan();
        both.expected.putAll(expected);
        both.expected.putAll(other.expected);
        return both;
    }

    public Set<CaseId> cases() {
        return expected.keySet();
    }

    public List<Pattern> patterns(CaseId id) {
        return expected.get(id).keySet().stream().map(Pattern::parse).toList();
    }

    /** One message for each run whose outcome is not the oracle's. */
    public List<String> differences(CaseId id, String mode, Trial trial) throws Exception {
        List<String> differences = new ArrayList<>();
        for (var entry : expected.get(id).entrySet()) {
            Outcome actual = trial.run(id, Pattern.parse(entry.getKey()));
            if (!actual.equals(entry.getValue())) {
                differences.add("%s, %s, pattern %s%n  expected %s%n  actual   %s"
                        .formatted(id, mode, entry.getKey(), entry.getValue(), actual));
            }
        }
        return differences;
    }
}
