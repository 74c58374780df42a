package org.kith.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.kith.area.Outcode;
import org.kith.imports.RowProblem;

/** What a row of a list changes of somebody who is known. */
class VolunteerMergeTest {
    private static final VolunteerFacts NOTHING = facts(null, null, null, null, null, null, null);

    private static final Outcode HERE = Outcode.of("B14 7QH").orElseThrow();

    private static VolunteerFacts facts(
            String name,
            Long organisation,
            String role,
            VolunteerKind kind,
            String headline,
            Boolean inPerson,
            Integer miles) {
        return new VolunteerFacts(
                name,
                null,
                organisation,
                role,
                kind,
                headline,
                null,
                new TreeSet<>(),
                kind == null ? null : true,
                inPerson,
                Boolean.TRUE.equals(inPerson) ? HERE : null,
                miles,
                new TreeSet<>(),
                null);
    }

    private static VolunteerFacts solicitor(String headline) {
        return facts("Ash", null, null, VolunteerKind.SOLICITOR, headline, null, null);
    }

    @Test
    void whatAnImportSaidIsTakenAnewAndWhatAPersonSaidIsKept() {
        assertThat(new VolunteerMerge(2, solicitor("c"), solicitor("a"), solicitor("a")).taken())
                .containsExactly(VolunteerField.HEADLINE);
        VolunteerMerge edited = new VolunteerMerge(2, solicitor("c"), solicitor("b"), solicitor("a"));
        assertThat(edited.taken()).isEmpty();
        assertThat(edited.edited()).containsExactly(VolunteerField.HEADLINE);
        assertThat(new VolunteerMerge(2, solicitor("a"), solicitor("b"), solicitor("a")).touches())
                .isFalse();
        assertThat(new VolunteerMerge(2, solicitor(null), solicitor("b"), solicitor("a")).touches())
                .isFalse();
    }

    @Test
    void theRoleGoesWithItsOrganisation() {
        VolunteerFacts before = facts("Ash", 1L, "clerk", null, null, null, null);
        VolunteerFacts moved = facts("Ash", 2L, "manager", null, null, null, null);
        assertThat(new VolunteerMerge(2, moved, before, before).taken())
                .containsExactly(VolunteerField.ORGANISATION, VolunteerField.ROLE_THERE);
        VolunteerMerge kept = new VolunteerMerge(2, moved, before, facts("Ash", 3L, "clerk", null, null, null, null));
        assertThat(kept.taken()).isEmpty();
        assertThat(kept.edited()).containsExactly(VolunteerField.ORGANISATION, VolunteerField.ROLE_THERE);
        VolunteerMerge alone = new VolunteerMerge(
                2,
                facts("Ash", null, "clerk", null, null, null, null),
                facts("Ash", null, null, null, null, null, null),
                NOTHING);
        assertThat(alone.touches()).isFalse();
        assertThat(keys(alone)).containsExactly("directory.volunteers.problem.roleAlone");
    }

    @Test
    void withoutAKindNobodyOffersHelp() {
        VolunteerMerge merge = new VolunteerMerge(
                2,
                facts("Ash", 1L, null, null, "Leases", null, null),
                facts("Ash", 1L, null, null, null, null, null),
                NOTHING);
        assertThat(merge.touches()).isFalse();
        assertThat(keys(merge)).containsExactly("directory.volunteers.problem.noKind");
    }

    @Test
    void somebodyBecomesAVolunteerByAKind() {
        VolunteerMerge merge =
                new VolunteerMerge(2, solicitor("Leases"), facts("Ash", 1L, null, null, null, null, null), NOTHING);
        assertThat(merge.taken()).containsExactly(VolunteerField.KIND, VolunteerField.HEADLINE, VolunteerField.REMOTE);
        assertThat(merge.makesPeer()).isFalse();
    }

    @Test
    void milesAreNotTakenWhereSomebodyNoLongerHelpsInPerson() {
        VolunteerFacts said = facts("Ash", null, null, VolunteerKind.SOLICITOR, "a", true, 10);
        VolunteerFacts now = facts("Ash", null, null, VolunteerKind.SOLICITOR, "a", false, null);
        VolunteerFacts more = facts("Ash", null, null, VolunteerKind.SOLICITOR, "a", true, 20);
        VolunteerMerge merge = new VolunteerMerge(2, more, now, said);
        assertThat(merge.taken()).isEmpty();
        assertThat(merge.edited()).doesNotContain(VolunteerField.TRAVEL_MILES);
    }

    @Test
    void aPeerIsMadeByTheKindOrByMoving() {
        VolunteerFacts peer = facts("Ash", 1L, null, VolunteerKind.PEER, "a", null, null);
        assertThat(new VolunteerMerge(2, peer, peer, NOTHING).makesPeer()).isFalse();
        VolunteerFacts elsewhere = facts("Ash", 2L, null, VolunteerKind.PEER, "a", null, null);
        VolunteerMerge moved = new VolunteerMerge(2, elsewhere, peer, peer);
        assertThat(moved.makesPeer()).isTrue();
        assertThat(moved.moves()).isTrue();
    }

    @Test
    void anOrganisationIsFoundByNumberThenByNameThenByPostcode() {
        List<EmployerMatching.Known> directory = List.of(
                new EmployerMatching.Known(1, "1234567", "Old Mill", "B14 7QH"),
                new EmployerMatching.Known(2, null, "New Mill", "B14 7QH"),
                new EmployerMatching.Known(3, null, "New Mill", "B15 2TT"));
        EmployerMatching found = new EmployerMatching(
                List.of(
                        named(2, "1234567", null, null),
                        named(3, null, "Old Mill", "B1 1AA"),
                        named(4, null, "New Mill", "B15 2TT"),
                        named(5, null, "New Mill", null),
                        named(6, "7654321", "Old Mill", null),
                        named(7, null, null, "B14 7QH")),
                directory);
        assertThat(found.found()).containsOnlyKeys(2L, 3L, 4L).containsEntry(4L, 3L);
        assertThat(found.problems())
                .extracting(RowProblem::key)
                .containsExactly(
                        "directory.volunteers.problem.organisationSeveral",
                        "directory.volunteers.problem.organisationUnknown");
    }

    private static EmployerMatching.Row named(long line, String number, String name, String postcode) {
        return new EmployerMatching.Row(line, new VolunteerEntry.NamedEmployer(number, name, postcode));
    }

    private static Set<String> keys(VolunteerMerge merge) {
        return Set.copyOf(merge.problems().stream().map(RowProblem::key).toList());
    }
}
