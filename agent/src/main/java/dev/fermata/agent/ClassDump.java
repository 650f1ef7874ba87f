package dev.fermata.agent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder that receives transformed classes, for javap and the like. */
record ClassDump(Path folder) {

    void write(String internalName, byte[] classFile) throws IOException {
        Path file = folder.resolve(internalName + ".class");
        Files.createDirectories(file.getParent());
        Files.write(file, classFile);
    }
}
