package se.egenmakt.web;

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
import org.springframework.stereotype.Component;

/**
 * Pages on paper: an accessible PDF (PDF/UA-1 and PDF/A-2a) with tagged tables, language, title and bookmarks, and a font of its own that comes with the program.
 * The template is well-formed XML with title, description and bookmarks; see {@code report/paper.jte}.
 */
@Component
public class Papers {
    static {
        XRLog.setLoggerImpl(new Slf4jLogger()); // by itself it writes to the console
    }

    private final Pages pages;

    Papers(Pages pages) {
        this.pages = pages;
    }

    /** The page as a PDF. */
    public byte[] pdf(Page page) {
        var rendered = pages.render(page);
        var pdf = new ByteArrayOutputStream();
        try {
            var html = new ByteArrayOutputStream();
            rendered.writeTo(html);
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

    /** Words for the foot of each page, safe as a string in a style sheet. */
    public static String foot(String words) {
        return words.replaceAll("[\"\\\\<>&\\p{Cntrl}]", "");
    }

    private static InputStream font(String style) {
        var font = Papers.class.getResourceAsStream("/liberation/LiberationSans-" + style + ".ttf");
        if (font == null) {
            throw new IllegalStateException("The font is not among the program's files");
        }
        return font;
    }
}
