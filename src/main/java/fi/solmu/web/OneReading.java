package fi.solmu.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** A page read in a network is one reading: one transaction, one moment in time, and nothing written. */
@Component
class OneReading implements HandlerInterceptor {

    private static final String READING = OneReading.class.getName();

    private final PlatformTransactionManager transactions;

    OneReading(PlatformTransactionManager transactions) {
        this.transactions = transactions;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getMethod().equals("GET") && handler instanceof HandlerMethod && Readers.viewer(request).isPresent()
                && request.getAttribute(READING) == null) {
            var reading = new DefaultTransactionDefinition();
            reading.setReadOnly(true);
            request.setAttribute(READING, transactions.getTransaction(reading));
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception problem) {
        if (request.getAttribute(READING) instanceof TransactionStatus reading) {
            request.removeAttribute(READING);
            transactions.rollback(reading);
        }
    }
}
