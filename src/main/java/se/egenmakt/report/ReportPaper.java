package se.egenmakt.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.egenmakt.web.Page;
import se.egenmakt.web.Pages;
import se.egenmakt.web.Texts;

/**
 * The report on paper, for the board and the county board: an accessible PDF (PDF/UA-1 and PDF/A-2a) with tagged tables, language, title and bookmarks, and a font of its own that comes with
 * the program.
 */
@Component
public class ReportPaper {
    static {
        XRLog.setLoggerImpl(new Slf4jLogger()); // by itself it writes to the console
    }

    private final Pages pages;
    private final Clock clock;

    ReportPaper(Pages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    /**
     * What goes on paper.
     *
     * @param head         of the frozen report; null for a draft
     * @param municipality SCB's code; null for the whole operation
     */
    public record Sheet(ReportContent content, PublishedFigures figures, FrozenReport.@Nullable Head head, @Nullable String municipality) {
        public static Sheet draft(ReportContent content, @Nullable String municipality) {
            return new Sheet(content, content.figures(municipality), null, municipality);
        }

        public static Sheet frozen(FrozenReport frozen, @Nullable String municipality) {
            return new Sheet(frozen.content(), frozen.figures(municipality), frozen.head(), municipality);
        }
    }

    /** The paper as the template sees it. */
    public record Paper(ReportWords words, LocalDate today) {
        /** For the foot of each page, as a string in a style sheet. */
        public String foot() {
            return Texts.t("report.paper.foot", words.who(), words.year()).replaceAll("[\"\\\\<>&\\p{Cntrl}]", "");
        }
    }

    byte[] pdf(Sheet sheet) {
        var page = pages.render(Page.of("report/paper.jte", new Paper(new ReportWords(sheet), LocalDate.now(clock))));
        var pdf = new ByteArrayOutputStream();
        try {
            var html = new ByteArrayOutputStream();
            page.writeTo(html);
            var builder = new PdfRendererBuilder();
            builder.useFastMode();
            builder.usePdfUaAccessibility(true);
            builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_A);
            builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
            builder.useFont(() -> font("Regular"), "Liberation Sans", 400, FontStyle.NORMAL, true);
            builder.useFont(() -> font("Bold"), "Liberation Sans", 700, FontStyle.NORMAL, true);
            builder.withProducer("Egenmakt");
            builder.withHtmlContent(html.toString(StandardCharsets.UTF_8), null);
            builder.toStream(pdf);
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private static InputStream font(String style) {
        var font = ReportPaper.class.getResourceAsStream("/liberation/LiberationSans-" + style + ".ttf");
        if (font == null) {
            throw new IllegalStateException("The font is not among the program's files");
        }
        return font;
    }
}
