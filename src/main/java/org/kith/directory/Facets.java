package org.kith.directory;

import java.util.List;

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

    private Facets() {}
}
