package se.egenmakt.deficiency;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.egenmakt.access.Acting;
import se.egenmakt.organisation.Upkeep;

/**
 * Sets right what another operation's answer or question should have led to here and did not, since each side writes only its own: observations given to what holds no longer can be joined again,
 * and numbers that others told are reckoned anew. Where all has happened it changes nothing.
 */
@Component
@Transactional
class OfferUpkeep implements Upkeep {
    private final OfferRows rows;
    private final Observations observations;
    private final Counting counting;

    OfferUpkeep(OfferRows rows, Observations observations, Counting counting) {
        this.rows = rows;
        this.observations = observations;
        this.counting = counting;
    }

    @Override
    public String actor() {
        return "frågor mellan verksamheter";
    }

    @Override
    public void keep() {
        observations.giveBackUnheld();
        rows.answered(Acting.current().operationId()).forEach(counting::reckon);
    }
}
