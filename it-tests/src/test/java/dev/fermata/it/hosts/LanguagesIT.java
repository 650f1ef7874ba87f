package dev.fermata.it.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.it.hosts.HostJvm.Said;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
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

    private static final Map<Language, CompletableFuture<Said>> BEFORE = new EnumMap<>(Language.class);
    private static final Map<Language, CompletableFuture<Said>> RIGHT = new EnumMap<>(Language.class);
    private static final Map<Language, CompletableFuture<Said>> WRONG = new EnumMap<>(Language.class);

    @BeforeAll
    static void startAll() {
        for (Language language : Language.values()) {
            CompletableFuture<Path> compiled = CompletableFuture.supplyAsync(() -> compile(language));
            BEFORE.put(language, compiled.thenCompose(classes -> transformed(language, classes)));
            RIGHT.put(language, compiled.thenCompose(classes -> underAgent(language, classes, mainClass(language))));
            WRONG.put(language, compiled.thenCompose(classes -> underAgent(language, classes, wrongClass(language))));
        }
    }

    private static Path compile(Language language) {
        try {
            return language.compile();
        } catch (Exception failure) {
            throw new CompletionException(failure);
        }
    }

    private static CompletableFuture<Said> transformed(Language language, Path classes) {
        try {
            Path transformed = language.transform(classes, "hosts." + language + ".wrong");
            return new HostJvm().classPath(transformed, language.classPath()).start(mainClass(language));
        } catch (Exception failure) {
            throw new CompletionException(failure);
        }
    }

    private static CompletableFuture<Said> underAgent(Language language, Path classes, String main) {
        return new HostJvm()
                .underAgent()
                .classPath(classes, language.classPath())
                .start(main);
    }

    @ParameterizedTest
    @EnumSource
    void K27_right_programs_run_when_they_were_transformed_before(Language language) {
        assertEquals(
                PRINTED.get(language), BEFORE.get(language).join().well().text());
    }

    @ParameterizedTest
    @EnumSource
    void K27_right_programs_run_under_the_agent(Language language) {
        assertEquals(PRINTED.get(language), RIGHT.get(language).join().well().text());
    }

    @ParameterizedTest
    @EnumSource
    void K27_wrong_programs_are_told_where_and_why(Language language) throws Exception {
        Said said = WRONG.get(language).join().well();
        assertEquals(language.mistakes(), Language.reported(said.text()));
        said.says("await was reached in hosts." + language + ".wrong.");
    }

    @Test
    void K27_a_dynamic_call_of_Groovy_says_that_it_is_one() {
        WRONG.get(Language.GROOVY)
                .join()
                .says("await was reached in hosts.groovy.wrong.DynamicShop.loops, which was transformed, but by a call"
                        + " that is dynamic")
                .says("@CompileStatic");
    }

    private static String wrongClass(Language language) {
        return "hosts." + language + ".wrong." + (language == Language.KOTLIN ? "WrongKt" : "Wrong");
    }

    private static String mainClass(Language language) {
        return "hosts." + language + (language == Language.KOTLIN ? ".ShopKt" : ".Main");
    }
}
