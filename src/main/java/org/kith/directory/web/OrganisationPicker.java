package org.kith.directory.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.kith.directory.Organisations;
import org.kith.directory.Organisations.Choice;
import org.kith.refusal.Refusal;
import org.kith.web.CurrentViewer;

/** Finds the organisation that a typed text means, with script or without. */
@RequestScoped
public class OrganisationPicker {
    private static final String SEPARATOR = " · ";
    private static final int OFFERED = 8;
    private static final int CANDIDATES = 5;
    private static final int LOOKED_AT = 200;

    @Inject
    Organisations organisations;

    @Inject
    CurrentViewer viewer;

    private List<Choice> candidates = List.of();

    /** What to offer while somebody types: the name, and the postcode where it is known. */
    public List<String> suggest(String typed) {
        return organisations.choices(viewer.get(), typed, OFFERED).stream()
                .map(OrganisationPicker::shown)
                .toList();
    }

    /**
     * The organisation meant: the one of that name, else the only one whose name has these words.
     *
     * @return null when nothing was typed
     * @throws Refusal when there is none, or when several could be meant; then {@link #candidates()} has some
     */
    public Long meant(String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        List<Choice> possible = possible(typed.strip());
        if (possible.size() == 1) {
            return possible.getFirst().id();
        }
        offer(typed);
        throw Refusal.at(
                "organisation",
                possible.isEmpty() ? "refusal.organisationUnknown" : "directory.personNew.organisation.several");
    }

    /** Fills {@link #candidates()} for what was typed. */
    public void offer(String typed) {
        candidates = possible(typed.strip()).stream().limit(CANDIDATES).toList();
    }

    private List<Choice> possible(String typed) {
        int end = typed.lastIndexOf(SEPARATOR);
        String name = end < 0 ? typed : typed.substring(0, end);
        List<Choice> found = organisations.choices(viewer.get(), name, LOOKED_AT);
        List<Choice> exact = found.stream()
                .filter(choice ->
                        shown(choice).equalsIgnoreCase(typed) || choice.name().equalsIgnoreCase(typed))
                .toList();
        return exact.isEmpty() ? found : exact;
    }

    /** Those to choose from when several could be meant; at most five. */
    public List<Choice> candidates() {
        return candidates;
    }

    private static String shown(Choice choice) {
        return choice.postcode() == null ? choice.name() : choice.name() + SEPARATOR + choice.postcode();
    }
}
