package se.egenmakt.access;

import se.egenmakt.shared.Coded;

/** The role in which a person acts for an organisation. Roles of other authorities, clients and participants come with their modules. */
public enum Role implements Coded {
    OMBUD("ombud"),
    MANAGER("manager"),
    ADMINISTRATOR("administrator");

    private final String code;

    Role(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
