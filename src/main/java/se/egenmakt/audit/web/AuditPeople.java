package se.egenmakt.audit.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.egenmakt.access.Account;
import se.egenmakt.audit.AuditEntry;
import se.egenmakt.audit.AuditReview.Who;
import se.egenmakt.web.Choice;
import se.egenmakt.web.Texts;

/**
 * The people of a log. Anybody can take another's name, so who shares a name with somebody, or has changed it, stands with the address that is their own.
 *
 * @param names  every name that somebody bore in the log, by who it is
 * @param emails the address of each that needs it
 */
public record AuditPeople(Map<String, Collection<String>> names, Map<String, String> emails) {
    /** @param accounts those of these ids */
    static AuditPeople of(List<Who> actors, Function<List<String>, List<Account>> accounts) {
        var names = new LinkedHashMap<String, Collection<String>>();
        actors.forEach(actor -> names.computeIfAbsent(actor.who(), who -> new TreeSet<>()).add(actor.name()));
        var sharing = actors.stream().collect(Collectors.groupingBy(Who::name, Collectors.counting()));
        var emails = new HashMap<String, String>();
        for (var account : accounts.apply(List.copyOf(names.keySet()))) {
            var borne = names.getOrDefault(account.id().toString(), List.of());
            if (borne.size() > 1 || borne.stream().anyMatch(name -> !name.equals(account.name()) || sharing.getOrDefault(name, 0L) > 1)) {
                emails.put(account.id().toString(), account.email());
            }
        }
        return new AuditPeople(names, emails);
    }

    List<Choice> choices() {
        return Stream.concat(Stream.of(Choice.of("", Texts.t("audit.everybody"))), names.entrySet().stream().map(one -> Choice.of(one.getKey(), said(one.getKey(), String.join(", ", one.getValue())))))
                .toList();
    }

    /** Who it was, as it was written then. */
    String said(AuditEntry entry) {
        return said(Who.of(entry), entry.actor());
    }

    private String said(String who, String name) {
        var email = emails.get(who);
        return email == null ? name : Texts.t("audit.named", name, email);
    }
}
