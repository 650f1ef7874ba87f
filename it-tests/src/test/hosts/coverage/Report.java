import java.io.File;
import org.jacoco.core.analysis.Analyzer;
import org.jacoco.core.analysis.CoverageBuilder;
import org.jacoco.core.analysis.ICounter;
import org.jacoco.core.analysis.ISourceFileCoverage;
import org.jacoco.core.tools.ExecFileLoader;

/** Prints which lines of a class JaCoCo saw run: {@code all}, {@code some} or {@code none} of a line's instructions. */
public final class Report {

    private Report() {}

    public static void main(String[] arguments) throws Exception {
        ExecFileLoader recorded = new ExecFileLoader();
        recorded.load(new File(arguments[0]));
        CoverageBuilder coverage = new CoverageBuilder();
        new Analyzer(recorded.getExecutionDataStore(), coverage).analyzeAll(new File(arguments[1]));
        if (!coverage.getNoMatchClasses().isEmpty()) {
            throw new IllegalStateException("other bytes than were recorded: " + coverage.getNoMatchClasses());
        }
        for (ISourceFileCoverage source : coverage.getSourceFiles()) {
            for (int line = source.getFirstLine(); line <= source.getLastLine(); line++) {
                int status = source.getLine(line).getInstructionCounter().getStatus();
                if (status != ICounter.EMPTY) {
                    System.out.println(line + " " + name(status));
                }
            }
        }
    }

    private static String name(int status) {
        return status == ICounter.FULLY_COVERED ? "all" : status == ICounter.NOT_COVERED ? "none" : "some";
    }
}
