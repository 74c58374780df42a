package org.kith.matching;

import java.time.Instant;
import java.time.LocalDate;
import org.kith.request.RequestCard;

/**
 * An invitation as one of its sides or a coordinator sees it.
 *
 * @param volunteerName null for the member before acceptance
 * @param declineReason for coordinators and the volunteer; null otherwise
 * @param member the asking person's contacts; null before acceptance
 * @param volunteer the volunteer's contacts; null before acceptance
 * @param late whether the answer is overdue
 * @param distance how far it is to where the volunteer meets people, as its reader is told; null where that is not known,
 *     or not for the reader, and for the member before acceptance
 */
public record InvitationCard(
        long id,
        RequestCard request,
        Long volunteerId,
        String volunteerName,
        InvitationState state,
        Instant sentAt,
        LocalDate answerBy,
        Instant answeredAt,
        DeclineReason declineReason,
        String declineNote,
        Contact member,
        Contact volunteer,
        boolean late,
        Reason distance) {

    /** How to reach somebody; e-mail address and telephone number may be null. */
    public record Contact(String name, String organisationName, String email, String phone) {}
}
