package org.kith.directory;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kith.privacy.Viewer;
import org.kith.vocabulary.SkillCard;
import org.kith.vocabulary.Vocabulary;

/** A row of a list of people as it is written: only what this viewer may see, in words that are read back as the same. */
final class ExportedPerson {
    private final Viewer viewer;
    private final Person person;
    private final Map<VolunteerField, String> cells = new EnumMap<>(VolunteerField.class);

    ExportedPerson(Viewer viewer, Person person) {
        this.viewer = viewer;
        this.person = person;
        if (viewer.sees(person.nameAudience(), person.id())) {
            cells.put(VolunteerField.NAME, person.name());
        }
        if (viewer.sees(person.emailAudience(), person.id())) {
            cells.put(VolunteerField.EMAIL, person.email());
        }
        if (viewer.sees(person.phoneAudience(), person.id())) {
            cells.put(VolunteerField.PHONE, person.phone());
        }
    }

    /** Columns that are written: a surname stands with the name. */
    private static Stream<VolunteerField> fields() {
        return Stream.of(VolunteerField.values()).filter(field -> field != VolunteerField.SURNAME);
    }

    static List<String> header() {
        return fields().map(field -> field.headers().getFirst()).toList();
    }

    /** Name and address to sign in with, which the page of people shows to everybody who manages them. */
    ExportedPerson managed(String address) {
        cells.put(VolunteerField.NAME, person.name());
        cells.put(VolunteerField.EMAIL, address);
        return this;
    }

    /** To whom the person belongs; told as the employer is: with the name, to those who may see the organisation. */
    ExportedPerson belonging(Organisation organisation, String role) {
        boolean shown = viewer.isPerson(person.id())
                || viewer.sees(person.nameAudience()) && DirectoryAccess.sees(viewer, organisation);
        if (shown) {
            cells.put(VolunteerField.ORGANISATION, organisation.name());
            cells.put(VolunteerField.ROLE_THERE, role);
            cells.put(VolunteerField.ORGANISATION_NUMBER, organisation.facts().registrationNumber());
            if (wholePostcodes()) {
                cells.put(
                        VolunteerField.ORGANISATION_POSTCODE,
                        organisation.postcode().map(Postcode::value).orElse(null));
            }
        }
        return this;
    }

    ExportedPerson offering(Volunteer volunteer, Vocabulary vocabulary) {
        cells.put(VolunteerField.KIND, TypedVolunteerKind.word(volunteer.kind()));
        cells.put(VolunteerField.CAPACITY, Integer.toString(volunteer.capacity()));
        if (viewer.sees(volunteer.headlineAudience(), person.id())) {
            cells.put(VolunteerField.HEADLINE, volunteer.headline());
        }
        if (viewer.sees(volunteer.aboutAudience(), person.id())) {
            cells.put(VolunteerField.ABOUT, volunteer.about());
        }
        if (viewer.sees(volunteer.skillsAudience(), person.id())) {
            cells.put(
                    VolunteerField.SKILLS,
                    listed(vocabulary.get(volunteer.skills(vocabulary).keySet()).stream()
                            .map(SkillCard::label)
                            .toList()));
        }
        if (viewer.sees(volunteer.languagesAudience(), person.id())) {
            cells.put(
                    VolunteerField.LANGUAGES,
                    listed(volunteer.languages().stream()
                            .map(TypedLanguage::name)
                            .sorted()
                            .toList()));
        }
        if (viewer.sees(volunteer.whereAudience(), person.id())) {
            cells.put(VolunteerField.REMOTE, yesNo(volunteer.remote()));
            cells.put(VolunteerField.IN_PERSON, yesNo(volunteer.inPerson()));
            if (wholePostcodes() && volunteer.outcode() != null) {
                cells.put(VolunteerField.POSTCODE, volunteer.outcode().value());
            }
            cells.put(
                    VolunteerField.TRAVEL_MILES,
                    volunteer.travelMiles() == null
                            ? null
                            : volunteer.travelMiles().toString());
        }
        return this;
    }

    /** Pages tell the area and never where somebody lives; lists that can be taken in again need the whole of it. */
    private boolean wholePostcodes() {
        return DirectoryAccess.imports(viewer) || viewer.isPerson(person.id());
    }

    private static String listed(Collection<String> words) {
        return String.join("; ", words);
    }

    private static String yesNo(boolean value) {
        return value ? "yes" : "no";
    }

    /** In the order of the header; empty where there is nothing, or nothing for this viewer. */
    List<String> row() {
        return fields().map(field -> cells.get(field))
                .map(text -> text == null ? "" : text)
                .toList();
    }
}
