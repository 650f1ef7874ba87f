package dev.fermata.agent;

import dev.fermata.transform.scan.ConstantPoolScanner;
import java.io.PrintStream;
import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the start of a program short: looks into the constant pools of classes while they load, and has options read and the
 * transformer loaded when the first of them names one of our words. Most programs load hundreds of classes before that,
 * many never get there, so that this class and the scanner are all that they load of the agent.
 */
final class LazyTransformer implements ClassFileTransformer {

    private final @Nullable String options;
    private final PrintStream errors;
    private final ClassLoader platformLoader = ClassLoader.getPlatformClassLoader();
    private volatile @Nullable LoadTimeTransformer transformer;

    LazyTransformer(@Nullable String options, PrintStream errors) {
        this.options = options;
        this.errors = errors;
    }

    /**
     * Reads the options and makes the transformer. Two threads may both do so at the same time, one of the two is kept: none
     * waits for another one that loads classes, while it holds the lock of a class loader itself.
     *
     * @throws dev.fermata.agent.options.UsageError on a mistake in the options
     */
    LoadTimeTransformer wakeUp() {
        LoadTimeTransformer known = transformer;
        return known != null ? known : kept(LoadTimeTransformer.of(options, errors));
    }

    private synchronized LoadTimeTransformer kept(LoadTimeTransformer made) {
        LoadTimeTransformer known = transformer;
        if (known == null) {
            known = made;
            transformer = made;
        }
        return known;
    }

    @Override
    public byte @Nullable [] transform(
            @Nullable ClassLoader loader,
            @Nullable String className,
            @Nullable Class<?> redefined,
            @Nullable ProtectionDomain domain,
            byte[] classFile) {
        // First of all, and touching nothing else: a class of the JDK may be one that the lines below need themselves.
        if (loader == null || loader == platformLoader || !ConstantPoolScanner.namesOurWords(classFile)) {
            return null;
        }
        try {
            return wakeUp().transform(loader, className, redefined, domain, classFile);
        } catch (Throwable failure) {
            // Something like a full heap. The JVM would swallow it without a word.
            errors.println("fermata: cannot transform " + className + ": " + failure);
            return null;
        }
    }
}
