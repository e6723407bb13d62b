package se.egenmakt.report;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.egenmakt.web.Page;
import se.egenmakt.web.Papers;
import se.egenmakt.web.Texts;

/** The report on paper, for the board and the county board; see {@link Papers}. */
@Component
public class ReportPaper {
    private final Papers papers;
    private final Clock clock;

    ReportPaper(Papers papers, Clock clock) {
        this.papers = papers;
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
            return Papers.foot(Texts.t("report.paper.foot", words.who(), words.year()));
        }
    }

    byte[] pdf(Sheet sheet) {
        return papers.pdf(Page.of("report/paper.jte", new Paper(new ReportWords(sheet), LocalDate.now(clock))));
    }
}
