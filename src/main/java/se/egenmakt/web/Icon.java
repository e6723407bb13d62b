package se.egenmakt.web;

import java.util.Locale;

/** The icons in use, from Bootstrap Icons; only these are sent. Always beside a word, never alone. */
public enum Icon {
    ARROW_LEFT,
    ARROW_RIGHT,
    BAR_CHART,
    BOX_ARROW_RIGHT,
    CALENDAR3,
    CASH_STACK,
    CHECK2,
    CLOCK,
    DOWNLOAD,
    ENVELOPE,
    EXCLAMATION_CIRCLE,
    EYE,
    FILE_EARMARK_TEXT,
    GEAR,
    HOURGLASS_SPLIT,
    HOUSE_DOOR,
    JOURNAL_TEXT,
    KEY,
    LIST,
    PENCIL,
    PEOPLE,
    PERSON,
    PLUS_CIRCLE,
    PLUS_CIRCLE_FILL,
    PRINTER,
    QUESTION_CIRCLE,
    SEARCH,
    SHIELD_LOCK,
    SIGNPOST_SPLIT,
    SUN,
    TELEPHONE,
    TRASH,
    UPLOAD,
    X_LG;

    /** Its name in the set and in the sprite. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String href() {
        return Assets.url("icons.svg") + "#" + id();
    }
}
