package org.kith.imports;

import java.sql.SQLException;
import org.kith.refusal.Refusal;

/** Whether an import can go in by what was decided about it. */
final class DecisionCheck {
    private final Sql sql;
    private final long importId;
    private final ImportTally tally;

    DecisionCheck(Sql sql, long importId, ImportTally tally) {
        this.sql = sql;
        this.importId = importId;
        this.tally = tally;
    }

    /** @throws Refusal when refused rows were not left out, somebody has to decide about a row, or nothing can go in */
    void check(Decision decision) throws SQLException {
        ImportCounts counts = tally.counts();
        if (counts.refused() > 0 && !decision.leaveOutRefused()) {
            throw Refusal.at("leaveOut", "imports.refusal.refusedRows", counts.refused());
        }
        if (counts.things() == 0) {
            throw new Refusal("imports.refusal.nothing");
        }
        int undecided = tally.entries().get(ImportView.NEAR) == 0 ? 0 : ImportRows.undecided(sql, importId);
        if (undecided > 0) {
            throw new Refusal("imports.refusal.undecided", undecided);
        }
    }
}
