package se.egenmakt.commission;

import java.util.List;

/**
 * What a client's page shows.
 *
 * @param earlier    the client's commissions before this one, newest first
 * @param contacts   the latest contacts; empty for those who may not see them
 * @param mayRead    the acting person is the commission's ombud or stands in: contacts and awaited decisions are shown
 */
public record ClientPageFacts(
        Commission commission,
        List<Commission> earlier,
        List<Contact> contacts,
        int contactCount,
        List<AwaitedDecision> awaited,
        List<ChangeOfOmbud> changes,
        List<StandIn> standIns,
        boolean mayRead) {}
