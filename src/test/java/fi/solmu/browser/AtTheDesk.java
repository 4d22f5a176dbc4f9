package fi.solmu.browser;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** A coordinator at a wide screen: the browser that a test asks for, opened for it alone and closed after it. */
final class AtTheDesk implements ParameterResolver, AfterEachCallback {

    private static final Namespace HERE = Namespace.create(AtTheDesk.class);

    @Override
    public boolean supportsParameter(ParameterContext asked, ExtensionContext test) {
        return asked.getParameter().getType() == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext asked, ExtensionContext test) {
        var samples = SpringExtension.getApplicationContext(test).getBean(Samples.class);
        var browser = samples.coordinator("raide").looking(1440, "light");
        test.getStore(HERE).put(Browser.class, browser);
        return browser;
    }

    @Override
    public void afterEach(ExtensionContext test) {
        var browser = test.getStore(HERE).remove(Browser.class, Browser.class);
        if (browser != null) {
            browser.close();
        }
    }
}
