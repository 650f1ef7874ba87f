/** Exports nothing: all that others get is a service. It reads Fermata from the class path, as an option says. */
module closed {
    provides java.util.concurrent.Callable with
            closed.inside.Start;
}
