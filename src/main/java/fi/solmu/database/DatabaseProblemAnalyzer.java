package fi.solmu.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says a database problem as its sentence alone, without a stack trace. */
class DatabaseProblemAnalyzer extends AbstractFailureAnalyzer<DatabaseProblem> {

    @Override
    protected FailureAnalysis analyze(Throwable root, DatabaseProblem problem) {
        return new FailureAnalysis(problem.getMessage(), null, problem);
    }
}
