package org.kith.matching;

import java.util.List;
import org.kith.area.Distance;
import org.kith.directory.VolunteerCard;

/**
 * A volunteer proposed for a request.
 *
 * @param score 0 to 100, comparable between requests: the sum of the criteria's points
 * @param preferred whether the member asked for this person
 * @param passedOver whether a coordinator passed them over for this request before
 * @param distance from where help is wanted to where the volunteer helps in person; null when one of them is not known to
 *     the coordinator, or the volunteer does not meet anybody. Nearer ones come first among equal scores; it earns nothing
 */
public record Suggestion(
        VolunteerCard volunteer,
        int score,
        List<Criterion> criteria,
        boolean preferred,
        boolean passedOver,
        Distance distance) {
    public Suggestion {
        criteria = List.copyOf(criteria);
    }

    /** How far away, in words; null when that is not known. */
    public Reason where() {
        return HowFar.told(distance);
    }
}
