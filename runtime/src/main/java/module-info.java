/** The runtime of Fermata: what users import, and what transformed code calls. */
module dev.fermata.runtime {
    requires static org.jspecify;

    exports dev.fermata;
    exports dev.fermata.continuation;
    exports dev.fermata.frame;
    exports dev.fermata.scheduler;
}
