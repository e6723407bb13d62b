package se.egenmakt.commission;

import se.egenmakt.shared.Coded;

/** Why a closing is dated before the day it is recorded (rule B8). The list is ours. */
public enum ClosingSetBack implements Coded {
    DECIDED_THEN("klienten bestämde det då"),
    RECORDED_LATE("avslutet skrevs in i efterhand"),
    LEARNT_LATE("ombudet fick veta det senare");

    private final String code;

    ClosingSetBack(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
