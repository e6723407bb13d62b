package se.egenmakt.mail;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.egenmakt.web.Texts;

/** What a mail says: for each link one sentence and the link, then how one is rid of mail. Nothing else. */
record Letter(String subject, String body) {
    private static final Pattern KIND = Pattern.compile("[a-z]+(?:-[a-z]+)*");

    /** Whether there are texts for this kind. */
    static boolean knows(String kind) {
        return kind.length() <= 40 && KIND.matcher(kind).matches() && Texts.has("mail." + kind + ".subject") && Texts.has("mail." + kind + ".text");
    }

    /**
     * @param links   at least one, to one person
     * @param address what a link begins with, without a slash at its end
     */
    static Letter of(List<QueuedLink> links, String address) {
        var kinds = links.stream().map(QueuedLink::kind).distinct().toList();
        var parts = links.stream().map(link -> Texts.t("mail." + link.kind() + ".text") + "\n" + address + link.path()).distinct().toList();
        var stop = Texts.t("mail.stop") + "\n" + address + "/menu";
        return new Letter(
                Texts.t("mail." + (parts.size() == 1 ? kinds.getFirst() : "several") + ".subject"),
                Stream.concat(parts.stream(), Stream.of(stop)).collect(Collectors.joining("\n\n", "", "\n")));
    }
}
