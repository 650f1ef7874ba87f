package dev.fermata.maven;

import dev.fermata.transform.ClassSelection;
import dev.fermata.transform.TransformFailure;
import dev.fermata.transform.Transformer;
import dev.fermata.transform.diagnostic.Diagnostic;
import dev.fermata.transform.warn.BlockingCalls;
import dev.fermata.transform.warn.BlockingCallsException;
import dev.fermata.transform.warn.Warnings;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What both goals do: transform all classes of a folder in memory, and write those that change if none has an error. */
abstract class AbstractTransformMojo extends AbstractMojo {

    /** Leaves all classes alone. */
    @Parameter(property = "fermata.skip", defaultValue = "false")
    private boolean skip;

    /**
     * Which classes to transform; all, when there is none. A pattern names a class or a package
     * ({@code com.acme.Orders}, {@code com.acme}) and covers all that is below it; a {@code *} stands for any characters.
     */
    @Parameter
    private List<String> includes = List.of();

    /** Which classes to leave alone, even where they are included; patterns as for {@code includes}. */
    @Parameter
    private List<String> excludes = List.of();

    /** Fails the build on a warning, too. */
    @Parameter(property = "fermata.failOnWarning", defaultValue = "false")
    private boolean failOnWarning;

    /** Checks every transformed class before it is written. */
    @Parameter(property = "fermata.verify", defaultValue = "false")
    private boolean verify;

    /** Whether dropped coroutines and blocking calls in async methods are looked for. */
    @Parameter(property = "fermata.warnings", defaultValue = "true")
    private boolean warnings = true;

    /**
     * A file that lists more calls that block, a line each: {@code com.acme.Database.query}, {@code com.acme.Lock.take(long)
     * -> FIX}, {@code com.acme.Client.read*}; {@code !} before a line takes away what others say.
     */
    @Parameter(property = "fermata.blockingCalls")
    @Nullable
    private File blockingCalls;

    abstract File classesFolder();

    abstract List<String> classPath();

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("fermata: skipped");
            return;
        }
        try (ClassPath classPath = new ClassPath(classPath())) {
            ClassSelection selection = new ClassSelection(includes, excludes);
            ClassesFolder folder = new ClassesFolder(classesFolder().toPath(), selection, classPath.classBytes());
            Transformation transformation = folder.transform(new Transformer(verify, wantedWarnings()));
            report(transformation.diagnostics());
            ClassesFolder.write(transformation.transformed());
            getLog().info(transformation.summary());
        } catch (TransformFailure | BlockingCallsException | IOException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }

    private Warnings wantedWarnings() throws IOException {
        Warnings usual = warnings ? Warnings.usual() : Warnings.off();
        return blockingCalls == null
                ? usual
                : usual.and(BlockingCalls.parse(blockingCalls.getName(), Files.readString(blockingCalls.toPath())));
    }

    private void report(List<Diagnostic> diagnostics) throws MojoFailureException {
        for (Diagnostic diagnostic : diagnostics) {
            String text = DiagnosticLine.of(diagnostic) + DiagnosticLine.details(diagnostic);
            if (diagnostic.isError()) {
                getLog().error(text);
            } else {
                getLog().warn(text);
            }
        }
        String failures = diagnostics.stream()
                .filter(diagnostic -> failOnWarning || diagnostic.isError())
                .map(DiagnosticLine::of)
                .collect(Collectors.joining(System.lineSeparator()));
        if (!failures.isEmpty()) {
            throw new MojoFailureException("no class was written, because of" + System.lineSeparator() + failures);
        }
    }
}
