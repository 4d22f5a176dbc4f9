package fi.solmu.item.files;

import fi.solmu.network.UploadPlace;
import fi.solmu.web.Access;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** How much may be kept and sent, as the settings say. */
@Configuration(proxyBeanMethods = false)
class FilesSetup {

    @Bean
    static Limits limits(
            @Value("${solmu.files.most}") DataSize file, @Value("${solmu.files.at-once}") int atOnce,
            @Value("${solmu.files.network:1GB}") DataSize network) {
        return new Limits(file, atOnce, network);
    }

    @Bean
    static UploadPlace filesOfItems(@Value("${spring.servlet.multipart.max-request-size}") DataSize most) {
        return new UploadPlace("/items/[0-9a-f-]{36}/files", Access.VIEWER, most);
    }
}
