package fi.solmu.exchange;

import fi.solmu.network.UploadPlace;
import fi.solmu.web.Access;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** Where network files are taken, and how large they may be. */
@Configuration(proxyBeanMethods = false)
class ExchangeSetup {

    @Bean
    static UploadPlace networkFiles(@Value("${spring.servlet.multipart.max-request-size}") DataSize most) {
        return new UploadPlace("/exchange/files", Access.COORDINATOR, most);
    }
}
