package dev.fermata.frame;

import org.jspecify.annotations.Nullable;

/**
 * Where the frames of a method stand, as the JVM would write it into a stack trace. Made when the first failure asks, and kept:
 * a failure often passes many frames of one method, and making an element takes longer than all else that is done for a frame.
 */
final class Places {
    private final Class<?> owner;
    private final String methodName;
    private final @Nullable String file;
    private final String lines;
    private volatile StackTraceElement @Nullable [] made;

    /**
     * The places of a method.
     *
     * @param owner its class
     * @param methodName its name
     * @param file the source file, or null
     * @param lines a char for each state: the source line of its suspension point, 0 where unknown
     */
    Places(Class<?> owner, String methodName, @Nullable String file, String lines) {
        this.owner = owner;
        this.methodName = methodName;
        this.file = file;
        this.lines = lines;
    }

    /**
     * The place of one state.
     *
     * @param state any; the line of one that has none is not known
     * @return the method, with file and line as far as known
     */
    StackTraceElement at(int state) {
        StackTraceElement[] all = made;
        if (all == null) {
            all = make();
            made = all;
        }
        return all[state >= 0 && state < lines.length() ? state : lines.length()];
    }

    private StackTraceElement[] make() {
        Module module = owner.getModule();
        String loader = loaderName();
        String version = module.isNamed() ? module.getDescriptor().rawVersion().orElse(null) : null;
        StackTraceElement[] all = new StackTraceElement[lines.length() + 1];
        for (int state = 0; state < all.length; state++) {
            int line = state < lines.length() ? lines.charAt(state) : 0;
            all[state] = new StackTraceElement(
                    loader, module.getName(), version, owner.getName(), methodName, file, line == 0 ? -1 : line);
        }
        return all;
    }

    /** The JVM does not show the names of its own loaders. */
    private @Nullable String loaderName() {
        ClassLoader loader = owner.getClassLoader();
        boolean known = loader == ClassLoader.getSystemClassLoader() || loader == ClassLoader.getPlatformClassLoader();
        return loader == null || known ? null : loader.getName();
    }
}
