package org.kith.directory;

import java.util.List;
import java.util.Optional;

/** The dimensions by which the directory is narrowed; also the names of the parameters in a search's address. */
public final class Facets {
    public static final String WHO = "who";
    public static final String SKILL = "skill";
    public static final String AREA = "area";
    public static final String LEGAL_FORM = "legalForm";
    public static final String HOW = "how";
    public static final String AVAILABLE = "available";
    public static final String PROGRAMME = "programme";

    public static final String SIZE = "size";
    public static final String CONFIRMED = "confirmed";

    /** In the order in which the page shows them. */
    public static final List<String> ALL =
            List.of(WHO, SKILL, AVAILABLE, CONFIRMED, HOW, PROGRAMME, AREA, LEGAL_FORM, SIZE);

    /** No id of a skill is longer. */
    private static final int LONGEST_ID = 18;

    private Facets() {}

    /** The id of the skill that a value of {@link #SKILL} is; empty for what somebody made up. */
    static Optional<Long> skill(String value) {
        boolean id = !value.isEmpty()
                && value.length() <= LONGEST_ID
                && value.chars().allMatch(letter -> letter >= '0' && letter <= '9');
        return id ? Optional.of(Long.valueOf(value)) : Optional.empty();
    }
}
