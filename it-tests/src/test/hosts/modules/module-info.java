module courier {
    requires dev.fermata;
    requires static dev.fermata.annotations;

    exports courier.open;
}
