package se.egenmakt.exchange;

import static se.egenmakt.exchange.Column.Need.MAY_BE_EMPTY;
import static se.egenmakt.exchange.Column.Need.MAY_BE_LEFT_OUT;
import static se.egenmakt.exchange.Column.Need.REQUIRED;

/** The columns of the format, each table's in the order of export. */
public enum Column {
    CLIENT_NUMBER(TableKind.COMMISSIONS, "klientnr", REQUIRED),
    SEX(TableKind.COMMISSIONS, "kön", REQUIRED),
    BIRTH_YEAR(TableKind.COMMISSIONS, "födelseår", MAY_BE_EMPTY),
    MUNICIPALITY(TableKind.COMMISSIONS, "kommun", REQUIRED),
    OMBUD(TableKind.COMMISSIONS, "ombud", REQUIRED),
    OPENED(TableKind.COMMISSIONS, "öppnat", REQUIRED),
    CLOSED(TableKind.COMMISSIONS, "avslutat", MAY_BE_EMPTY),
    MAIN_REASONS(TableKind.COMMISSIONS, "huvudorsak", REQUIRED),
    OTHER_REASONS(TableKind.COMMISSIONS, "övriga orsaker", MAY_BE_EMPTY),
    MINOR_CHILDREN(TableKind.COMMISSIONS, "minderåriga barn", REQUIRED),
    CHILDREN_AT_HOME(TableKind.COMMISSIONS, "hemmaboende barn", REQUIRED),
    CLOSING_REASON(TableKind.COMMISSIONS, "avslutsorsak", MAY_BE_LEFT_OUT),
    CLOSING_RESULT(TableKind.COMMISSIONS, "resultat", MAY_BE_LEFT_OUT),

    CONTACT_CLIENT(TableKind.CONTACTS, "klientnr", REQUIRED),
    CONTACT_DAY(TableKind.CONTACTS, "datum", REQUIRED),
    CONTACT_KIND(TableKind.CONTACTS, "sätt", REQUIRED),
    CONTACT_WITH(TableKind.CONTACTS, "med", REQUIRED),

    AWAITED_CLIENT(TableKind.AWAITED_DECISIONS, "klientnr", REQUIRED),
    AWAITED_FROM(TableKind.AWAITED_DECISIONS, "från", REQUIRED),
    AWAITED_UNTIL(TableKind.AWAITED_DECISIONS, "till", MAY_BE_EMPTY),
    AWAITED_WHAT(TableKind.AWAITED_DECISIONS, "på", REQUIRED),

    CHANGE_CLIENT(TableKind.CHANGES_OF_OMBUD, "klientnr", REQUIRED),
    CHANGE_DAY(TableKind.CHANGES_OF_OMBUD, "datum", REQUIRED),
    CHANGE_FROM(TableKind.CHANGES_OF_OMBUD, "från", REQUIRED),
    CHANGE_TO(TableKind.CHANGES_OF_OMBUD, "till", REQUIRED);

    /** What a file must say in a column. */
    enum Need {
        REQUIRED,
        MAY_BE_EMPTY,
        MAY_BE_LEFT_OUT
    }

    private final TableKind table;
    private final String header;
    private final Need need;

    Column(TableKind table, String header, Need need) {
        this.table = table;
        this.header = header;
        this.need = need;
    }

    /** The table it is a column of. */
    public TableKind table() {
        return table;
    }

    /** The word in row 1. */
    public String header() {
        return header;
    }

    /** Whether each row must have a value. */
    public boolean valueRequired() {
        return need == REQUIRED;
    }

    /** Whether the file must have the column. */
    public boolean columnRequired() {
        return need != MAY_BE_LEFT_OUT;
    }
}
