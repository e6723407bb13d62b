package se.egenmakt.exchange;

import java.util.List;

/** A commission with everything that belongs to it, as it goes in and out. The lists may hold equal elements more than once, in any order. */
public record CommissionRecord(
        CommissionKey key,
        CommissionContent content,
        List<ContactFact> contacts,
        List<AwaitedFact> awaited,
        List<OmbudChangeFact> changesOfOmbud) {}
