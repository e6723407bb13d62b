package se.egenmakt.audit.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import se.egenmakt.access.Acting;
import se.egenmakt.access.Role;
import se.egenmakt.audit.AuditChain;
import se.egenmakt.audit.AuditEntry;
import se.egenmakt.audit.AuditReview;
import se.egenmakt.audit.AuditSearch;
import se.egenmakt.web.Choice;
import se.egenmakt.web.Form;
import se.egenmakt.web.Owner;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Texts;

/** @param names of the accounts that entries are about, by id */
public record AuditPage(
        AuditReview.Choosable which,
        List<AuditReview.Choosable> choosable,
        AuditPeople who,
        AuditReview.Reading reading,
        Map<String, String> names,
        LocalDate today,
        AuditSearch search,
        Form form) {

    public Shell shell() {
        return Shell.titled(Texts.t("audit.title")).current("/audit").owner(Owner.CLIENT, Texts.t("audit.owner"), Texts.t("audit.owner.who")).form(form);
    }

    public boolean administrator() {
        return Acting.current().is(Role.ADMINISTRATOR);
    }

    public boolean installation() {
        return which.id().equals(AuditChain.INSTALLATION);
    }

    public List<Choice> operations() {
        return Stream.concat(
                        Stream.of(Choice.of("", Texts.t("audit.which.installation"))),
                        choosable.stream().map(operation -> Choice.of(operation.id().toString(), operation.name())))
                .toList();
    }

    public List<Choice> people() {
        return who.choices();
    }

    /** Who did it, with the address where the name says too little. */
    public String who(AuditEntry entry) {
        return who.said(entry);
    }

    public boolean searched() {
        return search.who() != null || search.from() != null || search.until() != null || search.client() != null;
    }

    public boolean onwards() {
        return !form.value("before").isEmpty();
    }

    /** The log of this chain with nothing searched for. */
    public String plain() {
        return installation() || !administrator() ? "/audit" : "/audit?operation=" + which.id();
    }

    public String chain() {
        return installation() || !administrator() ? "/audit/chain" : "/audit/chain?operation=" + which.id();
    }

    public String older() {
        return more(href(search.client())) + "before=" + reading.older();
    }

    private static String more(String href) {
        return href + (href.contains("?") ? "&" : "?");
    }

    public String newest() {
        return href(search.client());
    }

    /** The same search, about this client. */
    public String href(@org.jspecify.annotations.Nullable UUID client) {
        var href = new StringBuilder("/audit?");
        add(href, "operation", form.value("operation"));
        add(href, "actor", form.value("actor"));
        add(href, "from", form.value("from"));
        add(href, "until", form.value("until"));
        add(href, "client", client == null ? "" : client.toString());
        return href.charAt(href.length() - 1) == '&' || href.charAt(href.length() - 1) == '?' ? href.substring(0, href.length() - 1) : href.toString();
    }

    private static void add(StringBuilder href, String name, String value) {
        if (!value.isEmpty()) {
            href.append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8)).append('&');
        }
    }

    /** In plain words; the code itself for an action of an older or newer program. */
    public static String action(AuditEntry entry) {
        var key = "audit.action." + entry.action();
        return Texts.has(key) ? Texts.t(key) : entry.action();
    }

    public static String role(AuditEntry entry) {
        var key = "role." + entry.role();
        return Texts.has(key) ? Texts.t(key) : entry.role();
    }

    /** What it is about, with names of accounts, and other ids shortened. */
    public String subject(AuditEntry entry) {
        var said = entry.subject();
        if (entry.actor().equals(names.get(said))) {
            return ""; // one's own account
        }
        for (var name : names.entrySet()) {
            said = said.replace(name.getKey(), name.getValue());
        }
        return said.replaceAll("([0-9a-f]{8})-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "$1");
    }

    /** A client's random id, short enough to compare by eye. */
    public static String brief(UUID client) {
        return client.toString().substring(0, 8);
    }
}
