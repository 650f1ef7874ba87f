package dev.fermata.it.hosts;

import dev.fermata.it.harness.JavaSources;
import dev.fermata.it.harness.Output;
import dev.fermata.it.hosts.HostJvm.Said;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/** Classes that cannot be served under the agent: one clear word for each, however often it loads, and on it goes. */
class UnservableClassesIT {

    private static final String NOT_TRANSFORMED =
            "%s: dev.fermata.NotTransformedException: await was reached in %s.body, which was not transformed";

    private static Path folder;
    private static final List<String> NAMES = new ArrayList<>();
    private static Said said;

    @BeforeAll
    static void load() throws Exception {
        folder = JavaSources.emptied(Output.of("odd-classes"));
        add("Java5", OddClass.write(Opcodes.V1_5, "Java5", OddClass::branch));
        add("Java6", OddClass.write(Opcodes.V1_6, "Java6", OddClass::branch));
        add("Failover", OddClass.write(Opcodes.V1_6, "Failover", OddClass::branchWithWrongMap));
        add("Subroutine", OddClass.write(Opcodes.V1_5, "Subroutine", OddClass::subroutine));
        byte[] newer = OddClass.write(Opcodes.V17, "Newer", code -> {});
        newer[7] = 99;
        add("Newer", newer);
        byte[] damaged = OddClass.write(Opcodes.V17, "Damaged", code -> {});
        add("Damaged", Arrays.copyOf(damaged, damaged.length - 1));
        add("OtherAbi", ofAnotherAbi(OddClass.write(Opcodes.V17, "OtherAbi", code -> {})));
        List<String> arguments = new ArrayList<>(List.of("loading.Odd", folder.toString()));
        arguments.addAll(NAMES);
        said = new HostJvm()
                .underAgent()
                .classPath(HostPrograms.classes(), HostPrograms.libraries())
                .run(arguments.toArray())
                .well();
    }

    private static void add(String name, byte[] classFile) throws Exception {
        Files.write(folder.resolve(name + ".class"), classFile);
        NAMES.add(name);
    }

    /** A class that says it was transformed by a release whose contract has another number. */
    private static byte[] ofAnotherAbi(byte[] classFile) {
        ClassWriter writer = new ClassWriter(0);
        new ClassReader(classFile)
                .accept(
                        new ClassVisitor(Opcodes.ASM9, writer) {
                            @Override
                            public void visitEnd() {
                                AnnotationVisitor marker =
                                        visitAnnotation("Ldev/fermata/annotations/Transformed;", false);
                                marker.visit("abi", 99);
                                marker.visitEnd();
                                super.visitEnd();
                            }
                        },
                        0);
        return writer.toByteArray();
    }

    @Test
    void the_program_goes_on() {
        said.saysTimes(1, "and on it goes").saysTimes(NAMES.size(), "FERMATA-");
    }

    @Test
    void T02_class_files_without_stack_maps() {
        for (String name : List.of("Java5", "Java6")) {
            said.saysTimes(1, "  at " + name + " (").saysTimes(2, NOT_TRANSFORMED.formatted(name, name));
        }
        said.says("error FERMATA-302: the class file is of Java 6 or older")
                .says("fix: compile with --release 8 or newer");
    }

    @Test
    void T03_subroutines() {
        said.saysTimes(1, "  at Subroutine (").saysTimes(2, NOT_TRANSFORMED.formatted("Subroutine", "Subroutine"));
    }

    @Test
    void T04_version_50_with_the_failover_verifier() {
        said.saysTimes(1, "  at Failover (").saysTimes(2, NOT_TRANSFORMED.formatted("Failover", "Failover"));
    }

    @Test
    void a_format_newer_than_we_know() {
        said.saysTimes(1, "warning FERMATA-301: class file version 99, the newest known is ")
                .saysTimes(2, "Newer: java.lang.UnsupportedClassVersionError");
    }

    @Test
    void a_damaged_class_file() {
        said.saysTimes(1, "warning FERMATA-304: the class file is damaged")
                .saysTimes(2, "Damaged: java.lang.ClassFormatError");
    }

    @Test
    void a_class_transformed_for_another_ABI() {
        said.saysTimes(1, "error FERMATA-303: the class was transformed for ABI 99, this is ABI ")
                .saysTimes(2, "OtherAbi: ");
    }
}
