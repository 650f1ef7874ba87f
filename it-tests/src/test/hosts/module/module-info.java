module org.acme.pages {
    requires dev.fermata;
    requires static dev.fermata.annotations;
}
