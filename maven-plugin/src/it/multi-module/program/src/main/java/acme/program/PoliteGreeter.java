package acme.program;

import acme.library.Greeter;

final class PoliteGreeter extends Greeter {

    @Override
    protected String greeting() {
        return "good morning";
    }
}
