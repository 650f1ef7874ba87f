package dev.fermata;

public final class GeneratorExit extends Error {

    public GeneratorExit() {
        super("the generator is closed");
    }
}
