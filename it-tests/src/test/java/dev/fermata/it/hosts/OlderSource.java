package dev.fermata.it.hosts;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * A source without the members that an older language does not know. What is left out becomes blanks, so that lines keep
 * their numbers.
 */
final class OlderSource extends SimpleJavaFileObject {

    private final int release;
    private String text;

    OlderSource(String name, String text, int release) {
        super(URI.create("memory:///" + name), Kind.SOURCE);
        this.release = release;
        this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
    }

    /** Leaves out what this language's syntax does not allow. */
    OlderSource withOldSyntaxOnly() throws IOException {
        List<int[]> ranges = new ArrayList<>();
        Parsed parsed = parse();
        NewSyntax newer = new NewSyntax(release, text, parsed.positions());
        for (Member member : members(parsed)) {
            if (newer.isIn(parsed.unit(), member)) {
                ranges.add(new int[] {member.start(), member.end()});
            }
        }
        ranges.forEach(this::blank);
        return this;
    }

    /** Leaves out the members at these places, where a compiler found errors. */
    void leaveOut(TreeSet<Long> errors) throws IOException {
        Parsed parsed = parse();
        List<Member> members = members(parsed);
        for (long error : errors) {
            members.stream()
                    .filter(member -> member.start() <= error && error < member.end())
                    .findFirst()
                    .or(() -> imported(parsed, error))
                    .ifPresentOrElse(
                            member -> blank(new int[] {member.start(), member.end()}), () -> text = "package cases;");
        }
    }

    /** What can be left out of a class by itself: methods and fields, not those inside of another; nested records. */
    record Member(TreePath path, int start, int end) {}

    private record Parsed(CompilationUnitTree unit, SourcePositions positions) {}

    private Parsed parse() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        JavacTask task = (JavacTask) compiler.getTask(null, null, ignored -> {}, null, null, List.of(this));
        CompilationUnitTree unit = task.parse().iterator().next();
        return new Parsed(unit, Trees.instance(task).getSourcePositions());
    }

    private static List<Member> members(Parsed parsed) {
        List<Member> members = new ArrayList<>();
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitMethod(MethodTree method, Void nothing) {
                return add();
            }

            @Override
            public Void visitVariable(VariableTree variable, Void nothing) {
                return add();
            }

            @Override
            public Void visitClass(ClassTree type, Void nothing) {
                return type.getKind() == Tree.Kind.RECORD ? add() : super.visitClass(type, nothing);
            }

            private Void add() {
                Tree tree = getCurrentPath().getLeaf();
                int start = (int) parsed.positions().getStartPosition(parsed.unit(), tree);
                int end = (int) parsed.positions().getEndPosition(parsed.unit(), tree);
                members.add(new Member(getCurrentPath(), start, end));
                return null;
            }
        }.scan(parsed.unit(), null);
        return members;
    }

    private static java.util.Optional<Member> imported(Parsed parsed, long error) {
        for (ImportTree tree : parsed.unit().getImports()) {
            int start = (int) parsed.positions().getStartPosition(parsed.unit(), tree);
            int end = (int) parsed.positions().getEndPosition(parsed.unit(), tree);
            if (start <= error && error < end) {
                return java.util.Optional.of(new Member(new TreePath(parsed.unit()), start, end));
            }
        }
        return java.util.Optional.empty();
    }

    private void blank(int[] range) {
        String blanks = text.substring(range[0], range[1]).replaceAll("[^\\n]", " ");
        text = text.substring(0, range[0]) + blanks + text.substring(range[1]);
    }
}
