package org.kith.directory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kith.imports.RowCells;
import org.kith.vocabulary.SkillProposals;

/** Reads one row of a list as a person, perhaps a volunteer. Each method judges one field, as the profile's form would. */
final class VolunteerRow {
    private static final int EMPLOYER_MAX = 200;

    private static final Pattern NUMBER_AS_NAME = Pattern.compile("(?:SC|NI)?[0-9]{5,8}");

    private final RowCells cells;
    private final Function<Collection<String>, Map<String, Long>> skillsOf;
    private final List<String> proposals = new ArrayList<>();

    /** @param skillsOf ids of skills by those of the words that name one */
    VolunteerRow(RowCells cells, Function<Collection<String>, Map<String, Long>> skillsOf) {
        this.cells = cells;
        this.skillsOf = skillsOf;
    }

    /** What the row says; empty when it is refused. */
    Optional<VolunteerEntry> entry() {
        String email = email();
        HowAndWhere how = HowAndWhere.read(cells);
        VolunteerFacts facts = new VolunteerFacts(
                name(),
                phone(),
                null,
                RowCells.oneLine(cells.cut(VolunteerField.ROLE_THERE, Affiliation.ROLE_MAX)),
                kind(),
                RowCells.oneLine(cells.cut(VolunteerField.HEADLINE, Volunteer.HEADLINE_MAX)),
                cells.cut(VolunteerField.ABOUT, Volunteer.ABOUT_MAX),
                skills(),
                how.remote(),
                how.inPerson(),
                how.postcode(),
                how.travelMiles(),
                languages(),
                cells.number(VolunteerField.CAPACITY, 0, Volunteer.CAPACITY_MAX));
        VolunteerEntry.NamedEmployer employer = employer();
        return cells.refused() ? Optional.empty() : Optional.of(new VolunteerEntry(email, employer, facts, proposals));
    }

    private String name() {
        String name = String.join(
                " ",
                Stream.of(VolunteerField.NAME, VolunteerField.SURNAME)
                        .map(cells::line)
                        .filter(part -> part != null)
                        .toList());
        if (name.isEmpty()) {
            cells.refuse(VolunteerField.NAME, "directory.import.problem.noName", "");
        } else if (name.length() > Person.NAME_MAX) {
            cells.refuse(VolunteerField.NAME, "directory.import.problem.nameTooLong", name, Person.NAME_MAX);
        } else if (name.codePoints().noneMatch(Character::isLetter)) {
            cells.refuse(VolunteerField.NAME, "directory.import.problem.nameWithoutLetters", name);
        }
        return name;
    }

    private String email() {
        String email = cells.known(VolunteerField.EMAIL);
        if (email == null) {
            cells.refuse(VolunteerField.EMAIL, "directory.volunteers.problem.noEmail", "");
        } else if (!People.isEmail(email)) {
            cells.refuse(VolunteerField.EMAIL, "directory.volunteers.problem.email", email);
        }
        return email;
    }

    private String phone() {
        String phone = RowCells.oneLine(cells.known(VolunteerField.PHONE));
        if (phone != null && phone.length() > Person.PHONE_MAX) {
            cells.warn(VolunteerField.PHONE, "directory.volunteers.problem.phoneTooLong", phone, Person.PHONE_MAX);
            return null;
        }
        return phone;
    }

    private VolunteerKind kind() {
        String typed = cells.known(VolunteerField.KIND);
        Optional<VolunteerKind> kind = Optional.ofNullable(typed).flatMap(TypedVolunteerKind::of);
        if (typed != null && kind.isEmpty()) {
            cells.warn(VolunteerField.KIND, "directory.volunteers.problem.kind", typed);
        }
        return kind.orElse(null);
    }

    private VolunteerEntry.NamedEmployer employer() {
        String name = cells.known(VolunteerField.ORGANISATION);
        String number = cells.known(VolunteerField.ORGANISATION_NUMBER);
        if (Stream.of(name, number).anyMatch(text -> text != null && text.length() > EMPLOYER_MAX)) {
            cells.warn(VolunteerField.ORGANISATION, "directory.volunteers.problem.organisationUnknown", name);
            return VolunteerEntry.NamedEmployer.NONE;
        }
        boolean numberAsName = number == null
                && name != null
                && NUMBER_AS_NAME.matcher(OrganisationRow.plainNumber(name)).matches();
        return VolunteerEntry.NamedEmployer.of(
                numberAsName ? name : number, name, cells.known(VolunteerField.ORGANISATION_POSTCODE));
    }

    /** Words between commas too, unless the whole of them is one skill. */
    private SortedSet<Long> skills() {
        List<String> words = cells.words(VolunteerField.SKILLS);
        List<String> parts = parts(words);
        Set<String> asked = new HashSet<>(words);
        asked.addAll(parts);
        Map<String, Long> known = skillsOf.apply(asked);
        Set<Long> skills = new HashSet<>();
        SortedSet<Long> kept = new TreeSet<>();
        for (String word : words) {
            for (String part : known.containsKey(word) ? List.of(word) : parts(List.of(word))) {
                Long skill = known.get(part);
                if (skill == null) {
                    propose(part);
                } else if (skills.add(skill) && kept.size() < Volunteer.SKILLS_MAX) {
                    kept.add(skill);
                }
            }
        }
        if (skills.size() > kept.size()) {
            cells.warn(VolunteerField.SKILLS, "directory.volunteers.problem.tooManySkills", "", Volunteer.SKILLS_MAX);
        }
        return kept;
    }

    private void propose(String word) {
        boolean usable = word.length() <= SkillProposals.WORD_MAX
                && word.codePoints().anyMatch(Character::isLetter)
                && proposals.size() < Volunteer.SKILLS_MAX;
        cells.warn(
                VolunteerField.SKILLS,
                usable ? "directory.volunteers.problem.proposal" : "directory.volunteers.problem.noSkill",
                word);
        if (usable) {
            proposals.add(word);
        }
    }

    private SortedSet<String> languages() {
        SortedSet<String> codes = new TreeSet<>();
        for (String word : parts(cells.words(VolunteerField.LANGUAGES))) {
            TypedLanguage.of(word)
                    .ifPresentOrElse(
                            codes::add,
                            () -> cells.warn(VolunteerField.LANGUAGES, "directory.volunteers.problem.language", word));
        }
        return codes;
    }

    private static List<String> parts(List<String> words) {
        return words.stream()
                .flatMap(word -> Arrays.stream(word.split(",")))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }
}
