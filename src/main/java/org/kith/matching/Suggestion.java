package org.kith.matching;

import java.util.List;
import org.kith.directory.VolunteerCard;

/**
 * A volunteer proposed for a request.
 *
 * @param score 0 to 100, comparable between requests: the sum of the criteria's points
 * @param preferred whether the member asked for this person
 * @param passedOver whether a coordinator passed them over for this request before
 */
public record Suggestion(
        VolunteerCard volunteer, int score, List<Criterion> criteria, boolean preferred, boolean passedOver) {
    public Suggestion {
        criteria = List.copyOf(criteria);
    }
}
