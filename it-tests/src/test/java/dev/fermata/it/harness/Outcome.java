package dev.fermata.it.harness;

import java.util.List;

/** What came of one run: what the case returned or threw, and the trace of its effects; both as text. */
public record Outcome(String result, String trace) {

    private static final String SEPARATOR = " | ";

    /** Control characters and such that are none, like half of a pair, do not survive a file: they are spelt out. */
    public Outcome {
        result = spelt(result);
        trace = spelt(trace);
    }

    private static String spelt(String text) {
        StringBuilder spelt = new StringBuilder();
        for (char c : text.toCharArray()) {
            boolean plain = c >= ' ' && c <= '~' || c == '\n' || c == '\t';
            spelt.append(plain ? String.valueOf(c) : "<U+%04X>".formatted((int) c));
        }
        return spelt.toString();
    }

    static Outcome returned(Object value, CaseRun run) {
        return new Outcome(Rendering.of(value), run.trace());
    }

    static Outcome threw(Throwable failure, CaseRun run) {
        return new Outcome("throws " + Rendering.failure(failure), run.trace());
    }

    /** The same outcome, spoilt because the coroutine still holds these. */
    Outcome keeping(List<String> leftovers) {
        return new Outcome(result + " KEEPS " + leftovers, trace);
    }

    /** One line, which {@link #parse} reads. */
    @Override
    public String toString() {
        return (result + SEPARATOR + trace)
                .replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("\t", "\\t");
    }

    static Outcome parse(String line) {
        String text = line.replace("\\t", "\t").replace("\\n", "\n").replace("\\\\", "\\");
        int middle = text.lastIndexOf(SEPARATOR);
        return new Outcome(text.substring(0, middle), text.substring(middle + SEPARATOR.length()));
    }
}
