package se.egenmakt.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who acts in an operation. Light: the command line has it too. */
@Service
public class OperationPeople {
    private final AccountRows rows;
    private final Clock clock;

    OperationPeople(AccountRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Today, by name. */
    @Transactional(readOnly = true)
    public List<OperationMember> of(UUID operation) {
        return rows.members(operation, LocalDate.now(clock));
    }
}
