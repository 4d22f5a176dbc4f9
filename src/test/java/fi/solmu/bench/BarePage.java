package fi.solmu.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import fi.solmu.web.Assets;
import fi.solmu.web.Messages;
import fi.solmu.web.Page;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;

/** The bare peer: Javalin, the same statements in the same walls, the same templates, and nothing else. */
public final class BarePage {

    static final String STATIC = "/static";
    static final String CSRF = "c".repeat(96);

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Messages messages = new Messages();
    private final String assets = new Assets().version();
    private final BareRegister register = new BareRegister();
    private final DataSource data;

    private BarePage(DataSource data) {
        this.data = data;
    }

    public static void main(String... words) {
        var keys = Keys.in(Path.of(words[1]));
        var pool = new HikariConfig();
        pool.setJdbcUrl(keys.url());
        pool.setUsername("solmu_app");
        pool.setPassword(keys.appPassword());
        pool.setMaximumPoolSize(10);
        pool.setAutoCommit(false);
        var bare = new BarePage(new HikariDataSource(pool));
        Javalin.create(config -> {
            config.concurrency.useVirtualThreads = true;
            config.http.compressionStrategy = CompressionStrategy.NONE;
            config.startup.showJavalinBanner = false;
            config.jetty.host = "127.0.0.1";
            config.routes.get(Ground.REGISTER, bare::register);
            config.routes.get(STATIC, bare::keep);
        }).start(Integer.parseInt(words[0]));
    }

    private void register(Context context) {
        var html = new Utf8ByteOutput();
        try (var connection = data.getConnection()) {
            engine.render(BareRegister.TEMPLATE, Map.of("page", page(context), "log", register.read(connection)), html);
            connection.rollback();
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
        send(html, context);
    }

    private Page page(Context context) {
        return new Page(Ground.READER, messages.in(Ground.READER.locale()), context.path(), "", CSRF, false, false, "", 0, assets);
    }

    /** As many bytes as asked, from memory: what the machine and its client can do at most. */
    private void keep(Context context) {
        var size = context.queryParam("bytes");
        int bytes = size == null ? 0 : Integer.parseInt(size);
        context.contentType("text/html;charset=utf-8").header("Content-Length", Integer.toString(bytes)).result(new byte[bytes]);
    }

    private static void send(Utf8ByteOutput html, Context context) {
        try {
            context.contentType("text/html;charset=utf-8").header("Content-Length", Integer.toString(html.getContentLength()));
            html.writeTo(context.outputStream());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
