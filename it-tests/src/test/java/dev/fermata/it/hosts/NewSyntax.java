package dev.fermata.it.hosts;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import dev.fermata.it.hosts.OlderSource.Member;

/** Finds syntax that came after a release of Java; written for releases up to 11, which lack most of it. */
final class NewSyntax extends TreeScanner<Boolean, CompilationUnitTree> {

    private final int release;
    private final String text;
    private final SourcePositions positions;

    NewSyntax(int release, String text, SourcePositions positions) {
        this.release = release;
        this.text = text;
        this.positions = positions;
    }

    boolean isIn(CompilationUnitTree unit, Member member) {
        return Boolean.TRUE.equals(scan(member.path().getLeaf(), unit));
    }

    @Override
    public Boolean reduce(Boolean one, Boolean other) {
        return Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other);
    }

    @Override
    public Boolean visitSwitchExpression(SwitchExpressionTree tree, CompilationUnitTree unit) {
        return reduce(release < 14, super.visitSwitchExpression(tree, unit));
    }

    @Override
    public Boolean visitCase(CaseTree tree, CompilationUnitTree unit) {
        boolean newer = tree.getCaseKind() == CaseTree.CaseKind.RULE
                || tree.getExpressions().size() > 1;
        return reduce(newer && release < 14, super.visitCase(tree, unit));
    }

    @Override
    public Boolean visitInstanceOf(InstanceOfTree tree, CompilationUnitTree unit) {
        return reduce(tree.getPattern() != null && release < 16, super.visitInstanceOf(tree, unit));
    }

    @Override
    public Boolean visitClass(ClassTree tree, CompilationUnitTree unit) {
        boolean sealed = !tree.getPermitsClause().isEmpty();
        boolean newer = sealed || tree.getKind() == Tree.Kind.RECORD;
        return reduce(newer && release < 17, super.visitClass(tree, unit));
    }

    @Override
    public Boolean visitLiteral(LiteralTree tree, CompilationUnitTree unit) {
        return release < 15 && text.startsWith("\"\"\"", (int) positions.getStartPosition(unit, tree));
    }

    @Override
    public Boolean visitVariable(VariableTree tree, CompilationUnitTree unit) {
        boolean inferred = tree.getType() == null
                || positions.getStartPosition(unit, tree.getType()) < 0
                || (tree.getType() instanceof IdentifierTree type
                        && type.getName().contentEquals("var"));
        return reduce(release < 10 && inferred && isVar(unit, tree), super.visitVariable(tree, unit));
    }

    /** Not a lambda's parameter, which has no type either. */
    private boolean isVar(CompilationUnitTree unit, VariableTree tree) {
        int start = (int) positions.getStartPosition(unit, tree);
        int end = (int) positions.getEndPosition(unit, tree);
        return start >= 0 && end > start && text.substring(start, end).matches("(?s)(final\\s+)?var\\s.*");
    }

    @Override
    public Boolean visitTry(TryTree tree, CompilationUnitTree unit) {
        boolean newer = tree.getResources().stream().anyMatch(resource -> !(resource instanceof VariableTree));
        return reduce(newer && release < 9, super.visitTry(tree, unit));
    }
}
