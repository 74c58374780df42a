package org.kith.directory.web;

import static java.util.Map.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kith.area.Distance;
import org.kith.directory.ConfirmedWithin;
import org.kith.directory.DirectoryResult;
import org.kith.directory.Facets;
import org.kith.directory.IncomeBand;
import org.kith.directory.LegalForm;
import org.kith.directory.VolunteerCard;
import org.kith.web.Texts;

/** How the pages of the directory word volunteers, lists of skills and the values one narrows a search by. */
@Named
@ApplicationScoped
public class DirectoryWording {
    private static final int MOST_LISTED = 6;

    private static final Map<String, String> TITLES = Map.of(
            Facets.WHO, "directory.search.by.who",
            Facets.SKILL, "directory.search.by.skill",
            Facets.AVAILABLE, "directory.search.by.available",
            Facets.HOW, "directory.search.by.how",
            Facets.PROGRAMME, "directory.search.by.programme",
            Facets.AREA, "directory.search.by.area",
            Facets.LEGAL_FORM, "directory.search.by.legal-form",
            Facets.SIZE, "directory.search.by.size",
            Facets.CONFIRMED, "directory.search.by.confirmed");

    private static final Map<String, Enum<?>[]> ENUMS = Map.of(
            Facets.LEGAL_FORM, LegalForm.values(),
            Facets.SIZE, IncomeBand.values(),
            Facets.CONFIRMED, ConfirmedWithin.values());

    private static final Map<String, String> CONSTANTS = Map.ofEntries(
            entry("ORGANISATION", "directory.search.who.organisation"),
            entry("MEMBER", "directory.search.who.member"),
            entry("SIGNATORY", "directory.search.who.signatory"),
            entry("VOLUNTEER", "directory.search.who.volunteer"),
            entry("SOLICITOR", "directory.search.who.solicitor"),
            entry("CONSULTANT", "directory.search.who.consultant"),
            entry("SIGNATORY_STAFF", "directory.search.who.signatory-staff"),
            entry("PEER", "directory.search.who.peer"),
            entry("REMOTE", "directory.search.how.remote"),
            entry("IN_PERSON", "directory.search.how.in-person"),
            entry("NOW", "directory.search.available.now"));

    @Inject
    Texts texts;

    /** The name, or "A volunteer: solicitor" when the name is not for this viewer. */
    public String heading(VolunteerCard card) {
        return card.name() != null
                ? card.name()
                : texts.get("directory.card.unnamed", texts.of(card.kind()).toLowerCase(Locale.UK));
    }

    /** "Solicitor at Quillon Marsh LLP". */
    public String role(VolunteerCard card) {
        return card.employerName() == null
                ? texts.of(card.kind())
                : texts.get("directory.card.role", card.kind(), card.employerName());
    }

    /** "Online, or in person around Birmingham"; empty when it is not for this viewer. */
    public String where(VolunteerCard card) {
        if (card == null) {
            return "";
        }
        if (!card.inPerson()) {
            return card.remote() ? texts.get("directory.where.remote") : "";
        }
        if (card.areaName() == null) {
            return texts.get(card.remote() ? "directory.where.remote-or-in-person" : "directory.where.in-person");
        }
        return texts.get(
                card.remote() ? "directory.where.remote-or-around" : "directory.where.around", card.areaName());
    }

    /** The first labels, and how many more there are. */
    public String listed(List<String> labels) {
        String first = String.join(", ", labels.stream().limit(MOST_LISTED).toList());
        int more = labels.size() - MOST_LISTED;
        return more > 0 ? texts.get("directory.card.more", first, more) : first;
    }

    /** The lines of a text that are not blank, each to be a paragraph of its own. */
    public List<String> paragraphs(String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split("\\R+"))
                        .filter(line -> !line.isBlank())
                        .toList();
    }

    /** What a dimension is called. */
    public String title(String dimension) {
        return texts.get(TITLES.get(dimension));
    }

    /** What the values of a dimension mean; empty when that goes without saying. */
    public String hint(String dimension) {
        return switch (dimension) {
            case Facets.AREA -> texts.get("directory.near.areas");
            case Facets.SKILL -> texts.get("directory.search.by.skill.hint");
            case Facets.SIZE -> texts.get("directory.search.by.size.hint");
            case Facets.CONFIRMED -> texts.get("directory.search.by.confirmed.hint");
            default -> "";
        };
    }

    /** "About 3 miles away"; positions are those of postcode districts, so it is never told more exactly. */
    public String away(Distance distance) {
        if (distance.within()) {
            return texts.get("directory.near.away.within", distance.from());
        }
        return texts.get("directory.near.away", distance.miles());
    }

    /** "3 within Law". */
    String within(int narrower, DirectoryResult.Value value) {
        return texts.get("directory.search.within", narrower, value.label());
    }

    /** What a value is called; itself when nobody knows it. */
    public String label(String dimension, DirectoryResult.Value value) {
        if (value.label() != null) {
            return value.label();
        }
        if (ENUMS.containsKey(dimension)) {
            return Arrays.stream(ENUMS.get(dimension))
                    .filter(constant -> constant.name().equals(value.value()))
                    .map(constant -> texts.of(constant))
                    .findFirst()
                    .orElse(value.value());
        }
        String key = CONSTANTS.get(value.value());
        return key == null ? value.value() : texts.get(key);
    }
}
