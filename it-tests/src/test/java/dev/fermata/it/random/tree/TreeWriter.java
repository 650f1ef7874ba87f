package dev.fermata.it.random.tree;

/** Writes a tree as a source. What stands below a line is indented as that line is. */
final class TreeWriter {

    private static final String STEP = "    ";

    private final StringBuilder out = new StringBuilder();

    String write(Tree tree) {
        append(tree);
        return out.toString();
    }

    private void append(Tree tree) {
        String indent = indent();
        if (tree.construct().isLines()) {
            appendLines(tree, indent);
            return;
        }
        int child = 0;
        for (char c : tree.text().toCharArray()) {
            if (c == '#') {
                append(tree.children().get(child++));
            } else {
                out.append(c);
                out.append(c == '\n' ? indent : "");
            }
        }
    }

    private void appendLines(Tree tree, String indent) {
        out.append(tree.text()).append("{\n");
        for (Tree line : tree.children()) {
            out.append(indent).append(STEP);
            append(line);
            out.append('\n');
        }
        out.append(indent).append('}');
    }

    /** The blanks that the current line starts with. */
    private String indent() {
        int start = out.lastIndexOf("\n") + 1;
        int end = start;
        while (end < out.length() && out.charAt(end) == ' ') {
            end++;
        }
        return out.substring(start, end);
    }
}
