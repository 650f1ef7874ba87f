package dev.fermata.examples.pages;

import java.util.HashSet;
import java.util.Set;

/**
 * What the command line asks for.
 *
 * @param pages how many pages there are, numbered from 1
 * @param failing the pages that the server answers with status 500
 * @param broken the pages at which the server breaks the connection
 */
record Options(int pages, Set<Integer> failing, Set<Integer> broken) {

    static final String USAGE = "usage: pages [NUMBER OF PAGES] [--fail PAGE]... [--break PAGE]...";

    private static final int MOST = 1000;

    /**
     * Reads a command line.
     *
     * @throws IllegalArgumentException when it makes no sense; the message is for the one who typed it
     */
    static Options parse(String... args) {
        int pages = 200;
        var failing = new HashSet<Integer>();
        var broken = new HashSet<Integer>();
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--fail" -> failing.add(number("--fail", i + 1 < args.length ? args[++i] : "nothing"));
                case "--break" -> broken.add(number("--break", i + 1 < args.length ? args[++i] : "nothing"));
                default -> pages = number("the number of pages", args[i]);
            }
        }
        var options = new Options(pages, Set.copyOf(failing), Set.copyOf(broken));
        options.check();
        return options;
    }

    private static int number(String what, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException noNumber) {
            throw new IllegalArgumentException(what + " takes a number, not " + text, noNumber);
        }
    }

    private void check() {
        if (pages < 1 || pages > MOST) {
            throw new IllegalArgumentException("the number of pages is from 1 to " + MOST + ", not " + pages);
        }
        var chosen = new HashSet<>(failing);
        chosen.addAll(broken);
        for (int page : chosen) {
            if (page < 1 || page > pages) {
                throw new IllegalArgumentException("there is no page " + page + " among " + pages);
            }
        }
    }
}
