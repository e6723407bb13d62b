package broken.egenmakt.commission;

class TellsWhoActs {
    static final String SQL = "select set_config('egenmakt.operation', ?, true)";
}
