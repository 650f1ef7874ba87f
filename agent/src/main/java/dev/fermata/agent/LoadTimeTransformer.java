package dev.fermata.agent;

import dev.fermata.agent.log.Log;
import dev.fermata.agent.options.AgentOptions;
import dev.fermata.agent.options.UsageError;
import dev.fermata.transform.TransformFailure;
import dev.fermata.transform.TransformResult;
import dev.fermata.transform.Transformer;
import dev.fermata.transform.diagnostic.Diagnostic;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.instrument.ClassFileTransformer;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Transforms classes while they load. Never keeps a class from loading and never throws, whatever bytes come; has no
 * state of its own, so classes may load in parallel. Null means "as it is", as {@link ClassFileTransformer} has it.
 */
final class LoadTimeTransformer implements ClassFileTransformer {

    private static final String OWN_CLASSES = "dev/fermata/agent/";

    private final AgentOptions options;
    private final Log log;
    private final Transformer transformer;
    private final ClassLoader platformLoader = ClassLoader.getPlatformClassLoader();

    LoadTimeTransformer(AgentOptions options, Log log) {
        this.options = options;
        this.log = log;
        this.transformer = new Transformer(options.verify(), options.warnings());
    }

    /**
     * Reads the options that the JVM hands to an agent, and tells what is wrong with them.
     *
     * @throws UsageError when something is
     */
    static LoadTimeTransformer of(@Nullable String options, PrintStream errors) {
        try {
            AgentOptions parsed = AgentOptions.parse(options);
            Log log = new Log(parsed.logLevel(), errors);
            log.info("agent " + Transformer.version() + " transforms classes as they load");
            return new LoadTimeTransformer(parsed, log);
        } catch (UsageError mistake) {
            errors.println("fermata-agent: " + mistake.getMessage());
            throw mistake;
        }
    }

    @Override
    public byte @Nullable [] transform(
            @Nullable ClassLoader loader,
            @Nullable String className,
            @Nullable Class<?> redefined,
            @Nullable ProtectionDomain domain,
            byte[] classFile) {
        // First of all, and touching nothing else: a class of the JDK may be one that the lines below need themselves.
        if (loader == null || loader == platformLoader) {
            return null;
        }
        try {
            return isWanted(className) ? transform(loader, classFile) : null;
        } catch (Throwable failure) {
            // Something like a full heap or a foreign loader's error. The JVM would swallow it without a word.
            log.error("cannot transform " + className + ": " + failure);
            return null;
        }
    }

    /** Asked before the bytes are read, when a class may come without a name, and after, when none was found. */
    private boolean isWanted(@Nullable String className) {
        return className == null
                || className.isEmpty()
                || (!className.startsWith(OWN_CLASSES) && options.selection().contains(className));
    }

    private byte @Nullable [] transform(ClassLoader loader, byte[] classFile) {
        try {
            return answer(transformer.transform(classFile, new LoaderBytes(loader)), classFile);
        } catch (TransformFailure failure) {
            log.error(String.valueOf(failure.getMessage()));
            return refuse(classFile, String.valueOf(failure.getMessage()));
        }
    }

    private byte @Nullable [] answer(TransformResult result, byte[] classFile) {
        if (!isWanted(result.className())) {
            return null;
        }
        log.diagnostics(result.diagnostics());
        if (result.status() == TransformResult.Status.REJECTED) {
            return refuse(classFile, errorsOf(result));
        }
        byte[] transformed = result.classFile();
        if (transformed != null) {
            log.info("transformed " + result.className().replace('/', '.'));
            options.dump().ifPresent(folder -> dump(folder, result.className(), transformed));
        }
        return transformed;
    }

    private byte @Nullable [] refuse(byte[] classFile, String message) {
        return options.strict() ? transformer.refuse(classFile, message) : null;
    }

    private void dump(Path folder, String internalName, byte[] transformed) {
        try {
            new ClassDump(folder).write(internalName, transformed);
        } catch (IOException e) {
            log.warning("cannot dump " + internalName + ": " + e);
        }
    }

    private static String errorsOf(TransformResult result) {
        return result.diagnostics().stream()
                .filter(Diagnostic::isError)
                .map(Diagnostic::render)
                .collect(Collectors.joining(System.lineSeparator()));
    }
}
