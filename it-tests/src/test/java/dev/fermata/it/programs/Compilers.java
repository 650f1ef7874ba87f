package dev.fermata.it.programs;

import dev.fermata.it.harness.ChildJvm;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.spi.ToolProvider;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;

/** Finds the compilers of this machine: the running JDK's, another JDK's, and ECJ. */
final class Compilers {

    private static final Path JDKS = Path.of("/usr/lib/jvm");
    private static final List<String> JAVAC = List.of("-Xlint:all,-processing,-path", "-Werror");
    private static final List<String> ECJ = List.of("-Xemacs", "-warn:none");

    private Compilers() {}

    static List<CompilerUnderTest> all() throws IOException {
        List<CompilerUnderTest> compilers = new ArrayList<>();
        compilers.add(new CompilerUnderTest("javac " + Runtime.version().feature(), JAVAC, Compilers::runOwnJavac));
        compilers.add(new CompilerUnderTest("ecj", ECJ, Compilers::runEcj));
        Optional<Path> other = otherJavac();
        if (other.isPresent()) {
            Path javac = other.get();
            compilers.add(new CompilerUnderTest(nameOf(javac), JAVAC, all -> runChild(javac, all)));
        } else {
            System.out.println("no other JDK below " + JDKS + ": its javac is not tried");
        }
        return compilers;
    }

    private static String nameOf(Path javac) {
        return "javac of " + javac.getParent().getParent().getFileName();
    }

    private static String runOwnJavac(List<String> arguments) {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        ToolProvider.findFirst("javac").orElseThrow().run(out, out, arguments.toArray(String[]::new));
        return said.toString();
    }

    private static String runEcj(List<String> arguments) {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        BatchCompiler.compile(arguments.toArray(String[]::new), out, out, null);
        return said.toString();
    }

    private static String runChild(Path javac, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(javac.toString()));
        command.addAll(arguments);
        return ChildJvm.run(command).output();
    }

    /** The javac of a JDK of another version, wherever distributions put them. */
    private static Optional<Path> otherJavac() throws IOException {
        if (!Files.isDirectory(JDKS)) {
            return Optional.empty();
        }
        String own = "(^|\\D)" + Runtime.version().feature() + "(\\D|$)";
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(JDKS)) {
            for (Path folder : folders) {
                Path javac = folder.resolve("bin").resolve("javac");
                boolean another = !java.util.regex.Pattern.compile(own)
                        .matcher(folder.getFileName().toString())
                        .find();
                if (another && Files.isExecutable(javac) && !Files.isSymbolicLink(folder)) {
                    return Optional.of(javac);
                }
            }
        }
        return Optional.empty();
    }
}
