package org.kith.home;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One thing that needs somebody.
 *
 * @param about what it is about, such as the title of a request; null where the kind says it all
 * @param who the organisation or person concerned; null for oneself
 * @param count how many things are meant; 1 but for {@link TaskKind#APPROVE_VOLUNTEERS}
 * @param since since when it waits; null when that is not known
 * @param due by when; null without a day
 * @param id of what the next step opens: a request, an invitation, an organisation; null where there is one page only
 */
public record Task(
        TaskKind kind, Urgency urgency, String about, String who, long count, Instant since, LocalDate due, Long id) {}
