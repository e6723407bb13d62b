package se.egenmakt.deficiency.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import se.egenmakt.deficiency.OpenList;
import se.egenmakt.deficiency.OpenSearch;
import se.egenmakt.deficiency.OpenState;
import se.egenmakt.deficiency.OpenWords;
import se.egenmakt.deficiency.PublishedDeficiency;
import se.egenmakt.organisation.County;
import se.egenmakt.shared.LifeArea;
import se.egenmakt.web.BarChart;
import se.egenmakt.web.Choice;
import se.egenmakt.web.Form;
import se.egenmakt.web.Format;
import se.egenmakt.web.Paging;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Texts;

/** The deficiencies that are open for everybody. */
public record OpenListPage(OpenList found, OpenSearch search, Paging paging, List<County> counties, OpenWords words) {
    public Shell shell() {
        return OpenFrame.shell(Texts.t("open.title"), OpenFrame.LIST, found.deficiencies().stream().anyMatch(PublishedDeficiency::demo));
    }

    public Form form() {
        return Form.empty()
                .with("q", search.words())
                .with("state", search.state() == null ? "" : search.state().code())
                .with("area", search.lifeArea() == null ? "" : search.lifeArea().code())
                .with("county", search.county());
    }

    public List<Choice> states() {
        return Arrays.stream(OpenState.values()).map(state -> Choice.of(state.code(), Format.sentence(state.code()))).toList();
    }

    public List<Choice> areas() {
        return Arrays.stream(LifeArea.values()).map(area -> Choice.of(area.code(), Format.sentence(area.code()))).toList();
    }

    public List<Choice> countyChoices() {
        return counties.stream().map(county -> Choice.of(county.code(), county.name())).toList();
    }

    public OpenWords.Standing standing(PublishedDeficiency deficiency) {
        return words.standing(deficiency, search.state());
    }

    /** What each body says; more is on the page of its own. */
    public List<String> says(PublishedDeficiency deficiency) {
        return words.briefly(deficiency);
    }

    public boolean hasChart() {
        return !found.answerTimes().sectors().isEmpty();
    }

    public BarChart chart() {
        return SectorChart.of(found.answerTimes());
    }

    /** The years of which there may be a compilation: this one and the last. */
    public List<String> years() {
        LocalDate today = words.today();
        return List.of(String.valueOf(today.getYear()), String.valueOf(today.getYear() - 1));
    }
}
