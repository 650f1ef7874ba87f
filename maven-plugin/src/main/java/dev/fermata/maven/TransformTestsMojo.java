package dev.fermata.maven;

import java.io.File;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Transforms the project's test classes that have {@code @Async} methods, in place, right after they were compiled. */
@Mojo(
        name = "transform-tests",
        defaultPhase = LifecyclePhase.PROCESS_TEST_CLASSES,
        requiresDependencyResolution = ResolutionScope.TEST,
        threadSafe = true)
public final class TransformTestsMojo extends AbstractTransformMojo {

    /** Where the compiler wrote the test classes. */
    @Parameter(defaultValue = "${project.build.testOutputDirectory}", readonly = true, required = true)
    private File classesFolder;

    /** Where supertypes of the test classes are looked up. */
    @Parameter(defaultValue = "${project.testClasspathElements}", readonly = true, required = true)
    private List<String> classPath;

    @Override
    File classesFolder() {
        return classesFolder;
    }

    @Override
    List<String> classPath() {
        return classPath;
    }
}
