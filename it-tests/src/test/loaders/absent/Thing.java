package absent;

/** A class of a library that is there when the user is compiled, and not when it is transformed and run. */
public class Thing extends RuntimeException {

    public String use(Thing other) {
        return "thing";
    }
}
