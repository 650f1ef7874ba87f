package dev.fermata.transform.target;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * A target and its class files.
 *
 * @param target the source
 * @param release what it was compiled for
 * @param classes its own classes
 */
public record CompiledTarget(Target target, int release, CompiledClasses classes) {

    private static final List<Integer> RELEASES = List.of(8, 17);

    /** What was compiled already, by folder: several tests look at the same targets. */
    private static final Map<String, List<CompiledTarget>> KNOWN = new ConcurrentHashMap<>();

    /** All targets of a folder for all their releases. */
    public static List<CompiledTarget> all(String folder) {
        return KNOWN.computeIfAbsent(folder, CompiledTarget::compile);
    }

    /** Each release is compiled in one go, which is a lot faster than file by file. */
    private static List<CompiledTarget> compile(String folder) {
        List<CompiledTarget> all = new ArrayList<>();
        for (int release : RELEASES) {
            List<Target> targets = Target.all(folder).stream()
                    .filter(target -> target.releases().contains(release))
                    .toList();
            Map<String, String> sources = targets.stream().collect(Collectors.toMap(Target::className, Target::source));
            CompiledClasses classes = TargetCompiler.compile(sources, release);
            targets.forEach(target -> all.add(new CompiledTarget(target, release, target.ownOf(classes))));
        }
        return all;
    }

    @Override
    public String toString() {
        return target + ", release " + release;
    }
}
