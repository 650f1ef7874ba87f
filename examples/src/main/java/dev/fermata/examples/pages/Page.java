package dev.fermata.examples.pages;

import java.net.URI;

/** What became of one page. */
sealed interface Page {

    URI uri();

    /** A page that came, with its length in bytes. */
    record Loaded(URI uri, int bytes) implements Page {}

    /** A page that did not, and why. */
    record Failed(URI uri, String why) implements Page {}
}
