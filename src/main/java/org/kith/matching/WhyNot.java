package org.kith.matching;

import org.kith.directory.VolunteerCard;

/**
 * Why somebody who fits is not suggested, and the smallest change that would bring them in.
 *
 * @param score what they would have had
 * @param reason a hard limit in words
 * @param change what would have to change; null when nothing would help for this request
 */
public record WhyNot(VolunteerCard volunteer, int score, Reason reason, Reason change) {}
