package org.kith.demo;

import java.util.List;
import org.kith.matching.DeclineReason;
import org.kith.matching.InvitationState;

/**
 * A row of invitations.csv.
 *
 * @param request key of the request
 * @param volunteer e-mail address of the volunteer asked
 * @param answer ACCEPTED, DECLINED, or SENT while there is none
 * @param reason null unless declined
 */
record DemoInvitation(String request, String volunteer, InvitationState answer, DeclineReason reason, String note) {
    static List<DemoInvitation> all() {
        return DemoFile.rows("invitations.csv").stream()
                .map(row -> new DemoInvitation(
                        row.get("request"),
                        row.get("volunteer"),
                        row.get("answer").isEmpty() ? InvitationState.SENT : InvitationState.valueOf(row.get("answer")),
                        row.get("reason").isEmpty() ? null : DeclineReason.valueOf(row.get("reason")),
                        DemoFile.orNull(row.get("note"))))
                .toList();
    }
}
