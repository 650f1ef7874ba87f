package dev.fermata.examples.pages;

import java.io.PrintStream;

/**
 * A line of dots that grows while pages come in, twenty dots long when all are there. It has no lock and needs none:
 * every coroutine of one {@code run} works on the thread that called it.
 */
final class Progress {

    private static final int WIDTH = 20;

    private final PrintStream out;
    private final int total;
    private int come;

    Progress(PrintStream out, String title, int total) {
        this.out = out;
        this.total = total;
        out.printf("%-12s", title);
        out.flush();
    }

    void step() {
        int before = dots();
        come++;
        out.print(".".repeat(dots() - before));
        if (come == total) {
            out.println(" " + total);
        }
        out.flush();
    }

    private int dots() {
        return come * WIDTH / total;
    }
}
