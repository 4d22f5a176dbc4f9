package fi.solmu.item.notices;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says a problem of mail as its sentence alone, without a stack trace. */
class MailProblemAnalyzer extends AbstractFailureAnalyzer<MailProblem> {

    @Override
    protected FailureAnalysis analyze(Throwable root, MailProblem problem) {
        return new FailureAnalysis(problem.getMessage(), null, problem);
    }
}
