package fi.solmu.clock.out;

import fi.solmu.clock.Narrowed;
import fi.solmu.clock.Rings;
import fi.solmu.web.Page;
import fi.solmu.web.Say;
import fi.solmu.web.Templates;
import fi.solmu.web.Viewer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The wheel of the year as a picture of its own, which asks nothing of the place it is shown in. */
@Component
class WheelPictures {

    private static final String FONT = "static/lib/atkinson-hyperlegible-next-latin-wght-normal.woff2";

    private final Templates templates;

    WheelPictures(Templates templates) {
        this.templates = templates;
    }

    void write(ClockFile kind, FileAsked asked, Narrowed narrowed, Viewer viewer, Say say, OutputStream out) throws IOException {
        var year = NumberedYear.of(asked.year(), narrowed, Rings.by(asked.chosen().rings(), narrowed, say), viewer);
        var taken = new TakenClock(asked, narrowed, viewer.networkName(), say);
        var svg = svg(year, kind == ClockFile.PDF ? List.of() : Stream.concat(taken.notes().stream(),
            Stream.of(say.text("clock.out-drawn-numbers"))).toList(), viewer, say);
        switch (kind) {
            case SVG -> out.write(alone(svg));
            case PNG -> WheelPng.write(svg, out);
            case PDF -> ClockPaper.write(year, viewer.networkName(), taken.onPaper(), svg, asked.isLarge(), say, out);
            default -> throw new IllegalArgumentException(kind.name());
        }
    }

    private String svg(NumberedYear year, List<String> notes, Viewer viewer, Say say) {
        var page = new Page(viewer, say, "", "", "", false, false, "", 0, "");
        var drawn = templates.plain("clock/drawn", Map.of("page", page, "clock", year.clock(), "notes", notes));
        return new String(drawn, StandardCharsets.UTF_8).strip();
    }

    /** With the typeface its labels were measured in. */
    private static byte[] alone(String svg) throws IOException {
        var font = Base64.getEncoder().encodeToString(new ClassPathResource(FONT).getContentAsByteArray());
        var style = "<style>@font-face{font-family:\"Atkinson Hyperlegible Next\";font-weight:200 800;src:url(data:font/woff2;base64,"
            + font + ")}</style>";
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + svg.replaceFirst("</desc>", "</desc>" + style)).getBytes(StandardCharsets.UTF_8);
    }
}
