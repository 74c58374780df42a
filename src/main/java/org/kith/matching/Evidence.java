package org.kith.matching;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kith.directory.Volunteer;
import org.kith.request.Request;
import org.kith.vocabulary.Vocabulary;

/** Freezes what a coordinator saw: facts, scores and weights as JSON with ids and numbers only, so it survives erasure. */
final class Evidence {
    /** Version of the criteria, limits and order; counted up when one changes. 2: nearer ones first among equal scores. */
    static final int RULES = 2;

    private Evidence() {}

    static String of(
            Request request, Volunteer volunteer, Vocabulary vocabulary, Suggestion suggestion, int shownScore) {
        JsonArrayBuilder criteria = Json.createArrayBuilder();
        for (Criterion criterion : suggestion.criteria()) {
            JsonArrayBuilder reasons = Json.createArrayBuilder();
            criterion.reasons().forEach(reason -> reasons.add(reason.key()));
            criteria.add(Json.createObjectBuilder()
                    .add("name", criterion.name())
                    .add("points", criterion.points())
                    .add("most", criterion.most())
                    .add("reasons", reasons));
        }
        JsonArrayBuilder wanted = Json.createArrayBuilder();
        new TreeSet<>(vocabulary.meant(request.skills())).forEach(wanted::add);
        JsonObjectBuilder has = Json.createObjectBuilder();
        new TreeMap<>(volunteer.skills(vocabulary))
                .forEach((skill, known) -> has.add(
                        Long.toString(skill),
                        Json.createObjectBuilder()
                                .add("level", known.level().name())
                                .add("confirmed", known.confirmedOn().toString())));
        JsonObjectBuilder frozen = Json.createObjectBuilder();
        if (suggestion.distance() != null) {
            frozen.add(
                    "distance",
                    Json.createObjectBuilder()
                            .add("miles", suggestion.distance().miles())
                            .add("sameDistrict", suggestion.distance().within()));
        }
        return frozen.add("rules", RULES)
                .add("score", suggestion.score())
                .add("shownScore", shownScore)
                .add("criteria", criteria)
                .add(
                        "request",
                        Json.createObjectBuilder()
                                .add("version", request.version())
                                .add("skills", wanted))
                .add(
                        "volunteer",
                        Json.createObjectBuilder()
                                .add("version", volunteer.version())
                                .add("skills", has)
                                .add("capacity", volunteer.capacity())
                                .add("placesTaken", volunteer.placesTaken())
                                .add("preferred", suggestion.preferred()))
                .build()
                .toString();
    }
}
