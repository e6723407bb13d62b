package se.egenmakt.steering;

import se.egenmakt.shared.Coded;

/** What a member does in the group beside being a member. */
public enum Duty implements Coded {
    CHAIR("ordförande"),
    SECRETARY("sekreterare"),
    MEMBER("ledamot");

    private final String code;

    Duty(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
