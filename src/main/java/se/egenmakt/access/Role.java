package se.egenmakt.access;

import se.egenmakt.shared.Coded;

/** The role in which a person acts for an organisation. Roles of counties, clients and participants come with their modules. */
public enum Role implements Coded {
    OMBUD("ombud"),
    MANAGER("manager"),
    /** A member of an operation's steering group, from another authority or an organisation: sees the group's affairs, by rights in the database no client. */
    STEERING_MEMBER("steering-member"),
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
