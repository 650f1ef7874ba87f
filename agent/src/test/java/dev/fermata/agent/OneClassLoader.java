package dev.fermata.agent;

/** Defines one class from bytes. */
final class OneClassLoader extends ClassLoader {

    private final byte[] classFile;

    OneClassLoader(byte[] classFile) {
        super(OneClassLoader.class.getClassLoader());
        this.classFile = classFile;
    }

    @Override
    protected Class<?> findClass(String name) {
        return defineClass(name, classFile, 0, classFile.length);
    }
}
