package se.egenmakt.deficiency;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.egenmakt.organisation.County;
import se.egenmakt.web.Page;
import se.egenmakt.web.Papers;
import se.egenmakt.web.Texts;

/** A year's published deficiencies on paper: an accessible PDF; see {@link Papers}. */
@Component
public class CompilationPaper {
    private final OpenDeficiencies deficiencies;
    private final Papers papers;
    private final Clock clock;

    CompilationPaper(OpenDeficiencies deficiencies, Papers papers, Clock clock) {
        this.deficiencies = deficiencies;
        this.papers = papers;
        this.clock = clock;
    }

    /**
     * The paper as the template sees it.
     *
     * @param county its name; null for the whole country
     */
    public record Paper(Compilation compilation, @Nullable String county, OpenWords words) {
        public String year() {
            return compilation.year().toString();
        }

        public String title() {
            return Texts.t("open.paper.title", year());
        }

        public String where() {
            return county == null ? Texts.t("open.paper.everywhere") : county;
        }

        public String description() {
            return Texts.t("open.paper.description", year(), where());
        }

        /** For the foot of each page, as a string in a style sheet. */
        public String foot() {
            return Papers.foot(Texts.t("open.paper.foot", year(), where()));
        }
    }

    /** @param county SCB's code, with its name; null for the whole country */
    public byte[] pdf(Year year, @Nullable County county) {
        var compilation = deficiencies.compile(year, county == null ? null : county.code());
        return papers.pdf(Page.of("open/paper.jte", new Paper(compilation, county == null ? null : county.name(), new OpenWords(LocalDate.now(clock)))));
    }
}
