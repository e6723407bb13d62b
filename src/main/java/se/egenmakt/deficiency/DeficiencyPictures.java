package se.egenmakt.deficiency;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The operation's deficiencies as pictures: for its people all of them, for a member of a steering group those that the group has taken up. */
@Service
public class DeficiencyPictures {
    private final PicturesRows rows;

    DeficiencyPictures(PicturesRows rows) {
        this.rows = rows;
    }

    /** What whoever acts may see. */
    @Transactional(readOnly = true)
    public DeficiencyFigures figures() {
        return new DeficiencyFigures(rows.deficiencies());
    }
}
