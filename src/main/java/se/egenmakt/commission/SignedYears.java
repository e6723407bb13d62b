package se.egenmakt.commission;

/** Which years the operation has frozen figures for; told by the yearly report, which this module does not know (rule B8). */
@FunctionalInterface
public interface SignedYears {
    boolean isSigned(int year);
}
