package fi.solmu.item;

import fi.solmu.network.UploadPlace;
import fi.solmu.web.Access;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** Where tables are taken as files. One that is too heavy is refused in words of ours up to this size. */
@Configuration(proxyBeanMethods = false)
class PasteSetup {

    private static final DataSize MOST = DataSize.ofMegabytes(64);

    @Bean
    static UploadPlace tablesOfItems() {
        return new UploadPlace("/paste/[a-z_-]+/files", Access.MEMBER, MOST);
    }
}
