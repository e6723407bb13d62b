package se.egenmakt.workforce.web;

import java.time.LocalDate;
import java.util.List;
import se.egenmakt.organisation.County;
import se.egenmakt.organisation.DatedMunicipality;
import se.egenmakt.organisation.Municipality;
import se.egenmakt.web.Form;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Status;
import se.egenmakt.web.Texts;

public record MunicipalitiesPage(LocalDate today, List<DatedMunicipality> served, List<Municipality> register, List<County> counties, Form form) {
    public Shell shell() {
        return OperationPage.shell(Texts.t("operation.municipalities.title")).form(form);
    }

    public String county(Municipality municipality) {
        return counties.stream().filter(county -> county.code().equals(municipality.countyCode())).findFirst().orElseThrow().name();
    }

    public Status status(DatedMunicipality dated) {
        return dated.holdsOn(today) ? Status.DONE : dated.from().isAfter(today) ? Status.TODO : Status.OFF;
    }

    public String state(DatedMunicipality dated) {
        return Texts.t(dated.holdsOn(today) ? "operation.state.now" : dated.from().isAfter(today) ? "operation.state.later" : "operation.state.ended");
    }
}
