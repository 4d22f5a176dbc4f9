package fi.solmu;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Why Solmu did not start, in sentences and nothing else. */
class PlainReport implements FailureAnalysisReporter {

    private static final Logger LOG = LoggerFactory.getLogger(PlainReport.class);

    @Override
    public void report(FailureAnalysis analysis) {
        String action = analysis.getAction() == null ? "" : "\n" + analysis.getAction();
        LOG.error("Solmu did not start. {}{}", analysis.getDescription(), action);
        LOG.debug("The cause", analysis.getCause());
    }
}
