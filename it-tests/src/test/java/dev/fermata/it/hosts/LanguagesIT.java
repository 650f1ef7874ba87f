package dev.fermata.it.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.it.hosts.HostJvm.Said;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Programs in other languages of the JVM: transformed right, or a clear word about what is wrong. */
class LanguagesIT {

    private static final Map<Language, String> PRINTED =
            new EnumMap<>(Map.of(Language.KOTLIN, """
            loops 25
            inlined xy<outer<inner>>123
            used in shut
            smart t3 2 2, null? 2 2
            defaults 20
            lambda 42
            caught no!f
            hot 5
            shared 44
            topLevel 4
            extended abc3
            """, Language.SCALA, """
            counted 12
            matched tlong, nothing
            caught no!f
            lambda 42
            adapted 11
            hot 23
            """, Language.GROOVY, """
            loops 9
            caught xno!f
            hot 42
            """));

    private static final Map<Language, Path> CLASSES = new EnumMap<>(Language.class);

    @BeforeAll
    static void compile() throws Exception {
        Map<Language, CompletableFuture<Path>> folders = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            folders.put(language, new CompletableFuture<Path>().completeAsync(() -> compile(language)));
        }
        for (Language language : Language.values()) {
            CLASSES.put(language, folders.get(language).get());
        }
    }

    private static Path compile(Language language) {
        try {
            return language.compile();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    @ParameterizedTest
    @EnumSource
    void K27_right_programs_run_when_they_were_transformed_before(Language language) throws Exception {
        Path transformed = language.transform(CLASSES.get(language), "hosts." + language + ".wrong");
        Said said = new HostJvm()
                .classPath(transformed, language.classPath())
                .run(mainClass(language))
                .well();
        assertEquals(PRINTED.get(language), said.text());
    }

    @ParameterizedTest
    @EnumSource
    void K27_right_programs_run_under_the_agent(Language language) throws Exception {
        assertEquals(
                PRINTED.get(language), underAgent(language, mainClass(language)).text());
    }

    @ParameterizedTest
    @EnumSource
    void K27_wrong_programs_are_told_where_and_why(Language language) throws Exception {
        String main = language == Language.KOTLIN ? "WrongKt" : "Wrong";
        Said said = underAgent(language, "hosts." + language + ".wrong." + main);
        assertEquals(language.mistakes(), Language.reported(said.text()));
        said.says("await was reached in hosts." + language + ".wrong.");
    }

    @Test
    void K27_a_dynamic_call_of_Groovy_says_that_it_is_one() throws Exception {
        underAgent(Language.GROOVY, "hosts.groovy.wrong.Wrong")
                .says("await was reached in hosts.groovy.wrong.DynamicShop.loops, which was transformed, but by a call"
                        + " that is dynamic")
                .says("@CompileStatic");
    }

    private static String mainClass(Language language) {
        return "hosts." + language + (language == Language.KOTLIN ? ".ShopKt" : ".Main");
    }

    private static Said underAgent(Language language, String main) throws Exception {
        return new HostJvm()
                .underAgent()
                .classPath(CLASSES.get(language), language.classPath())
                .run(main)
                .well();
    }
}
