/** The annotations of Fermata. */
module dev.fermata.annotations {
    exports dev.fermata.annotations;
}
