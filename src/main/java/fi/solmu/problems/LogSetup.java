package fi.solmu.problems;

import fi.solmu.network.UploadPlace;
import fi.solmu.web.Access;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** That pictures come along when a problem is written. */
@Configuration(proxyBeanMethods = false)
class LogSetup {

    @Bean
    static UploadPlace filesOfNewProblems(@Value("${spring.servlet.multipart.max-request-size}") DataSize most) {
        return new UploadPlace("/problems/log", Access.MEMBER, most);
    }
}
