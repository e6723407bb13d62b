package se.egenmakt.deficiency;

import se.egenmakt.shared.Coded;

/** A step on a deficiency's way at one responsible body (rule E2). What each asks for is checked by {@link Referral#take}. */
public enum StepKind implements Coded {
    NOTED("noterad"),
    RAISED("tagen upp"),
    HANDED_OVER("överlämnad"),
    REMINDED("påmind"),
    ACCEPTED("svarade ja"),
    REFUSED("svarade nej"),
    SILENT("svarade inte"),
    PROMISED("lovade"),
    MENDED("lagad"),
    PARTLY_MENDED("delvis lagad"),
    NOT_MENDED("inte lagad"),
    CONFIRMED("bättre på riktigt"),
    REOPENED("öppnad igen"),
    CARRIED_UP("förd uppåt"),
    CAME_BACK("svar uppifrån"),
    RESTED("vilar");

    private final String code;

    StepKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Whether the step says by when the next thing is to have come. */
    public boolean hasDate() {
        return this == HANDED_OVER || this == PROMISED || this == CARRIED_UP || this == RESTED;
    }

    /** Whether something must be said with it: a reason, an answer, what was tried. */
    public boolean asksForWords() {
        return this == REFUSED || this == PARTLY_MENDED || this == NOT_MENDED || this == CARRIED_UP || this == CAME_BACK || this == RESTED || this == REOPENED;
    }

    /** Whether what is said is the body's own answer, to be shown as its voice. */
    public boolean isTheirVoice() {
        return this == ACCEPTED || this == REFUSED || this == PROMISED || this == CAME_BACK;
    }

    /** Whether the body has answered with it: reminders end. */
    public boolean isAnswer() {
        return this == ACCEPTED || this == REFUSED || this == PROMISED || this == MENDED || this == PARTLY_MENDED || this == NOT_MENDED;
    }
}
