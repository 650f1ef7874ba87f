/** What users import, and what emitted code calls. */
module dev.fermata {
    requires static org.jspecify;

    exports dev.fermata;
    exports dev.fermata.continuation;
    exports dev.fermata.frame;
    exports dev.fermata.io;
    exports dev.fermata.scheduler;
    exports dev.fermata.sync;
}
