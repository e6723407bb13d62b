package se.egenmakt.exchange;

/** The faults of the format; the numbers are public and never change. */
public enum FaultCode {
    /** Not readable as a workbook or CSV text, or too large. */
    F01,
    /** The table uppdrag is missing, or has no header. */
    F02,
    /** Unknown column. */
    F03,
    /** Required column missing. */
    F04,
    /** More cells than columns. */
    F05,
    /** Required value missing. */
    F06,
    /** Not a date, or a date that does not exist. */
    F07,
    /** Date after today. */
    F08,
    /** Closed before opened, until before from. */
    F09,
    /** Value not in its code list. */
    F10,
    /** Birth year not a year between 1900 and this year. */
    F11,
    /** Two different birth years for one client. */
    F12,
    /** Municipality unknown, or not the operation's. */
    F13,
    /** Ombud unknown to the operation. */
    F14,
    /** Client number too long, or shaped like a personal identity number. */
    F15,
    /** Overlapping commissions of one client. */
    F16,
    /** Two commissions of one client opened on the same day. */
    F17,
    /** A day when the client has no open commission, or lasting past its closing. */
    F18,
    /** Children at home without children. */
    F19,
    /** The commission exists with other content. */
    F20,
    /** A formula instead of a value. */
    F21
}
