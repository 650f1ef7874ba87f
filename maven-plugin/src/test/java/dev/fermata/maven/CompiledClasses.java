package dev.fermata.maven;

import dev.fermata.annotations.Async;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.CompletableFuture;

/** A folder of compiled classes, all of them old. */
record CompiledClasses(Path folder) {

    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    /** A class to be transformed. */
    static class Greeter {
        @Async
        CompletableFuture<String> greet() {
            return CompletableFuture.completedFuture("good morning");
        }
    }

    /** A class with an error. */
    static class Mistake {
        @Async
        int wrong() {
            return 1;
        }
    }

    /** A class that is worth a warning. */
    static class Careless {
        @Async
        CompletableFuture<String> hold(StringBuilder text) throws InterruptedException {
            Thread.sleep(1);
            return CompletableFuture.completedFuture(text.reverse().toString());
        }
    }

    /** A class that has nothing to do with us. */
    static class Plain {}

    Path add(Class<?> type) throws IOException {
        String name = type.getName().replace('.', '/') + ".class";
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        try (InputStream stream = type.getClassLoader().getResourceAsStream(name)) {
            Files.copy(stream, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return Files.setLastModifiedTime(file, LONG_AGO);
    }

    /** A class of a Java that is not invented yet, which is worth a warning. */
    Path addTooNew() throws IOException {
        Path file = add(Greeter.class);
        byte[] classFile = Files.readAllBytes(file);
        int lowByteOfMajorVersion = 7;
        classFile[lowByteOfMajorVersion] = (byte) 200;
        return Files.setLastModifiedTime(Files.write(file, classFile), LONG_AGO);
    }

    static boolean isOld(Path file) throws IOException {
        return Files.getLastModifiedTime(file).equals(LONG_AGO);
    }
}
