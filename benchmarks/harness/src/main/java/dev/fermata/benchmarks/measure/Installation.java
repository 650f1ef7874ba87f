package dev.fermata.benchmarks.measure;

import dev.fermata.benchmarks.Peer;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where everything lies that a measurement needs.
 *
 * @param home the folder of the benchmarks
 * @param fermata a class path for the peer Fermata, instead of its module's
 */
record Installation(Path home, Optional<String> fermata) {

    /** The JVM of this process: all are measured on it. */
    String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** The class path of a peer's process. */
    String classPath(Peer peer) {
        String routines = peer == Peer.FERMATA && fermata.isPresent() ? fermata.get() : module(peer.module());
        return module("harness") + File.pathSeparator + routines;
    }

    private String module(String name) {
        Path target = home.resolve(name).resolve("target");
        return jar(target) + File.pathSeparator + target.resolve("lib") + File.separator + "*";
    }

    private static Path jar(Path target) {
        if (!Files.isDirectory(target)) {
            throw new IllegalStateException("not built yet: " + target);
        }
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(target, "fermata-benchmarks-*.jar")) {
            for (Path jar : jars) {
                return jar;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("not built yet: the jar in " + target);
    }
}
