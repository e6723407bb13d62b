package se.egenmakt.commission.web;

import se.egenmakt.commission.Contact;
import se.egenmakt.shared.ContactKind;
import se.egenmakt.web.Icon;
import se.egenmakt.web.Texts;

/** How a contact is told. */
final class Contacts {
    private Contacts() {}

    /** "Telefon med Försäkringskassan", "Försök: nådde inte klienten". */
    static String sentence(Contact contact) {
        var with = contact.withClient() ? Texts.t("contact.with.client") : contact.with();
        return Texts.t("contact.sentence." + key(contact.kind()), with);
    }

    /** The part of a text key that stands for this kind. */
    static String key(ContactKind kind) {
        return kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    static Icon icon(ContactKind kind) {
        return switch (kind) {
            case HOME_VISIT -> Icon.HOUSE_DOOR;
            case MEETING -> Icon.PEOPLE;
            case TELEPHONE -> Icon.TELEPHONE;
            case MESSAGE -> Icon.ENVELOPE;
            case LETTER -> Icon.FILE_EARMARK_TEXT;
            case OTHER -> Icon.PLUS_CIRCLE;
            case ATTEMPT -> Icon.X_LG;
        };
    }
}
