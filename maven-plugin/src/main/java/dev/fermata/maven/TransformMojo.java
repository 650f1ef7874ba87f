package dev.fermata.maven;

import java.io.File;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Transforms the project's classes that have {@code @Async} methods, in place, right after they were compiled. */
@Mojo(
        name = "transform",
        defaultPhase = LifecyclePhase.PROCESS_CLASSES,
        requiresDependencyResolution = ResolutionScope.COMPILE,
        threadSafe = true)
public final class TransformMojo extends AbstractTransformMojo {

    /** Where the compiler wrote the classes. */
    @Parameter(defaultValue = "${project.build.outputDirectory}", readonly = true, required = true)
    private File classesFolder;

    /** Where supertypes of the project's classes are looked up. */
    @Parameter(defaultValue = "${project.compileClasspathElements}", readonly = true, required = true)
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
