package org.kith.matching;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An open request on the coordinators' queue.
 *
 * @param since since when the step waits
 * @param invitedName who was invited and has not answered; the one whose answer is due first; null when nobody was
 * @param answerBy when that answer is due; null when nobody was invited
 * @param late whether an answer is overdue
 * @param declined why the last one declined; null when nobody did
 * @param agreed how many people accepted so far
 * @param peopleWanted how many are wanted
 */
public record QueueCard(
        long requestId,
        String number,
        String title,
        String organisationName,
        String programmeName,
        QueueStep step,
        Instant since,
        String invitedName,
        LocalDate answerBy,
        boolean late,
        DeclineReason declined,
        int agreed,
        int peopleWanted) {}
