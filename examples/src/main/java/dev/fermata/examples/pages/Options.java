package dev.fermata.examples.pages;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
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
        var words = List.of(args).iterator();
        while (words.hasNext()) {
            String word = words.next();
            switch (word) {
                case "--fail" -> failing.add(valueOf(word, words));
                case "--break" -> broken.add(valueOf(word, words));
                default -> pages = number(word);
            }
        }
        var options = new Options(pages, failing, broken);
        options.check();
        return options;
    }

    private static int valueOf(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(option + " needs the number of a page");
        }
        return number(rest.next());
    }

    private static int number(String word) {
        try {
            return Integer.parseInt(word);
        } catch (NumberFormatException notOne) {
            throw new IllegalArgumentException("not a number: " + word, notOne);
        }
    }

    private void check() {
        if (pages < 1 || pages > MOST) {
            throw new IllegalArgumentException("the number of pages is from 1 to " + MOST + ", not " + pages);
        }
        failing.forEach(this::check);
        broken.forEach(this::check);
    }

    private void check(int page) {
        if (page < 1 || page > pages) {
            throw new IllegalArgumentException("there is no page " + page + ", they go from 1 to " + pages);
        }
    }
}
