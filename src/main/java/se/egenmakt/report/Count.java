package se.egenmakt.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.egenmakt.commission.CommissionFacts;
import se.egenmakt.report.FigureKey.Column;
import se.egenmakt.report.FigureKey.Row;

/** A count under way: takes one period at a time, in any order, and puts it behind every figure it belongs to. */
final class Count {
    private static final Comparator<Placed> ORDER =
            Comparator.comparing(Placed::period, CountedPeriod.BY_CLIENT_NUMBER);

    private final ReportForm form;
    private final @Nullable String municipality;
    private final boolean provisional;
    private final List<CountedPeriod> periods = new ArrayList<>();
    private final Map<FigureKey, List<Placed>> behind = new HashMap<>();
    private final Map<UUID, Support> supported = new HashMap<>();

    /** A client's last commission open in the year, so far. */
    private record Support(CountedPeriod period, CommissionFacts commission) {
        Support later(Support other) {
            return other.commission.openedOn().isAfter(commission.openedOn()) ? other : this;
        }
    }

    Count(ReportForm form, @Nullable String municipality, boolean provisional) {
        this.form = form;
        this.municipality = municipality;
        this.provisional = provisional;
    }

    void add(CountedPeriod period) {
        if (!period.touches(form.year())) {
            return;
        }
        periods.add(period);
        for (var figure : Standing.of(period, form).figures()) {
            put(figure, Placed.in(figure, period, form));
        }
        for (var reason : period.mainReasons()) {
            put(FigureKey.reason(reason), Placed.forReason(period, reason));
        }
        var commission = period.lastOpenIn(form.year());
        if (commission != null) {
            supported.merge(period.client(), new Support(period, commission), Support::later);
        }
    }

    ReportFigures figures() {
        for (var support : supported.values()) {
            var placed = Placed.supported(support.period, support.commission);
            put(FigureKey.of(Row.SUPPORTED, Standing.column(support.commission.sex())), placed);
            put(FigureKey.of(Row.SUPPORTED, Column.TOTAL), placed);
        }
        periods.sort(CountedPeriod.BY_CLIENT_NUMBER);
        behind.values().forEach(list -> list.sort(ORDER));
        behind.replaceAll((figure, list) -> List.copyOf(list));
        return new ReportFigures(form, municipality, provisional, List.copyOf(periods), Map.copyOf(behind));
    }

    private void put(FigureKey figure, Placed placed) {
        behind.computeIfAbsent(figure, key -> new ArrayList<>()).add(placed);
    }
}
