package org.kith.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.kith.imports.FieldMerge;
import org.kith.imports.LastWord;
import org.kith.imports.RowProblem;

/**
 * What a row changes of a person: the three-way rule field by field, then the rules that fields have among each other. The
 * role goes with its organisation, the offer with its kind, and how and where somebody helps has to fit together.
 */
final class VolunteerMerge {
    private static final Set<VolunteerField> HOW = EnumSet.of(
            VolunteerField.REMOTE, VolunteerField.IN_PERSON, VolunteerField.POSTCODE, VolunteerField.TRAVEL_MILES);

    private final long line;
    private final VolunteerFacts file;
    private final VolunteerFacts now;
    private final Set<VolunteerField> taken = EnumSet.noneOf(VolunteerField.class);
    private final Set<VolunteerField> edited = EnumSet.noneOf(VolunteerField.class);
    private final List<RowProblem> problems = new ArrayList<>();
    private final LastWord last;

    /**
     * @param now what is known; nothing where the name is null
     * @param base what the last import said; nothing where the name is null
     */
    VolunteerMerge(long line, VolunteerFacts file, VolunteerFacts now, VolunteerFacts base) {
        this.line = line;
        this.file = file;
        this.now = now;
        LastWord said = LastWord.SAME;
        for (VolunteerField field : VolunteerField.values()) {
            said = said.and(field.of(base), field.of(file));
            switch (FieldMerge.of(field.of(now), field.of(base), field.of(file))) {
                case TAKEN -> taken.add(field);
                case EDITED -> edited.add(field);
                case STAYS -> {}
            }
        }
        last = said;
        keepRoleWithOrganisation();
        keepOfferWithKind();
        keepHowPossible();
    }

    private void keepRoleWithOrganisation() {
        boolean told = file.roleThere() != null;
        if (told && file.organisationId() == null && now.organisationId() == null) {
            drop(Set.of(VolunteerField.ROLE_THERE));
            warn(VolunteerField.ROLE_THERE, "directory.volunteers.problem.roleAlone", file.roleThere());
        } else if (taken.contains(VolunteerField.ORGANISATION)) {
            move(VolunteerField.ROLE_THERE, told ? taken : null);
        } else if (edited.contains(VolunteerField.ORGANISATION)) {
            move(VolunteerField.ROLE_THERE, told ? edited : null);
        }
    }

    private void move(VolunteerField field, Set<VolunteerField> to) {
        drop(Set.of(field));
        if (to != null) {
            to.add(field);
        }
    }

    private void keepOfferWithKind() {
        if (file.kind() == null && now.kind() == null && file.offersHelp()) {
            drop(EnumSet.allOf(VolunteerField.class).stream()
                    .filter(VolunteerField::ofTheOffer)
                    .toList());
            warn(VolunteerField.KIND, "directory.volunteers.problem.noKind", "");
        }
    }

    private void keepHowPossible() {
        if (!how(taken).possible()) {
            drop(HOW);
            warn(VolunteerField.REMOTE, "directory.volunteers.problem.how", "");
        }
        if (!how(both()).possible()) {
            edited.removeAll(HOW);
        }
        if (!Boolean.TRUE.equals(how(taken).inPerson())) {
            taken.remove(VolunteerField.TRAVEL_MILES);
        }
        if (!Boolean.TRUE.equals(how(both()).inPerson())) {
            edited.remove(VolunteerField.TRAVEL_MILES);
        }
    }

    private HowAndWhere how(Set<VolunteerField> from) {
        return new HowAndWhere(
                        from.contains(VolunteerField.REMOTE) ? file.remote() : now.remote(),
                        from.contains(VolunteerField.IN_PERSON) ? file.inPerson() : now.inPerson(),
                        from.contains(VolunteerField.POSTCODE) ? file.postcode() : now.postcode(),
                        from.contains(VolunteerField.TRAVEL_MILES) ? file.travelMiles() : now.travelMiles())
                .overUsual();
    }

    private void drop(Collection<VolunteerField> fields) {
        taken.removeAll(fields);
        edited.removeAll(fields);
    }

    private void warn(VolunteerField field, String key, String shown) {
        problems.add(RowProblem.warning(line, field, key, shown));
    }

    private Set<VolunteerField> both() {
        Set<VolunteerField> both = EnumSet.copyOf(taken);
        both.addAll(edited);
        return both;
    }

    /** Whether anything would change, were every edit overwritten too. */
    boolean touches() {
        return !both().isEmpty();
    }

    /** Whether the row makes somebody a peer, or moves a peer to another organisation. */
    boolean makesPeer() {
        Set<VolunteerField> both = both();
        VolunteerKind kind = both.contains(VolunteerField.KIND) ? file.kind() : now.kind();
        return kind == VolunteerKind.PEER
                && (both.contains(VolunteerField.KIND) || both.contains(VolunteerField.ORGANISATION));
    }

    /** Whether the person comes to belong to the organisation of the row. */
    boolean moves() {
        return both().contains(VolunteerField.ORGANISATION);
    }

    Set<VolunteerField> taken() {
        return taken;
    }

    Set<VolunteerField> edited() {
        return edited;
    }

    LastWord last() {
        return last;
    }

    List<RowProblem> problems() {
        return problems;
    }
}
