package org.kith.demo;

import java.util.List;
import java.util.Set;
import org.kith.directory.People;
import org.kith.directory.VolunteerKind;
import org.kith.privacy.Role;
import org.kith.sheet.CsvSheet;

/**
 * Somebody with an account: a row of people.csv, or the first columns of one of people-volunteers.csv.
 *
 * @param organisation key of the organisation; null for none
 * @param kind null unless a volunteer
 * @param programmes keys of those coordinated
 * @param demo what the account is good for, where it is one to try Kith with; otherwise null
 */
record DemoPerson(
        String email,
        String name,
        String phone,
        String organisation,
        String role,
        VolunteerKind kind,
        List<String> programmes,
        boolean administrator,
        String demo) {

    /** Those who are no volunteers. */
    static List<DemoPerson> all() {
        return DemoFile.rows("people.csv").stream()
                .map(row -> of(
                        row,
                        null,
                        DemoFile.several(row.get("programmes")),
                        Boolean.parseBoolean(row.get("administrator"))))
                .toList();
    }

    static DemoPerson volunteer(CsvSheet.Row row) {
        return of(row, VolunteerKind.valueOf(row.get("kind")), List.of(), false);
    }

    private static DemoPerson of(CsvSheet.Row row, VolunteerKind kind, List<String> programmes, boolean administrator) {
        return new DemoPerson(
                row.get("email"),
                row.get("name"),
                DemoFile.orNull(row.get("phone")),
                DemoFile.orNull(row.get("organisation")),
                DemoFile.orNull(row.get("role")),
                kind,
                programmes,
                administrator,
                DemoFile.orNull(row.get("demo")));
    }

    Set<Role> roles() {
        if (administrator) {
            return Set.of(Role.ADMINISTRATOR, Role.COORDINATOR);
        }
        return programmes.isEmpty() ? Set.of() : Set.of(Role.COORDINATOR);
    }

    /**
     * @param organisationId id of {@link #organisation()}
     * @param programmeIds ids of {@link #programmes()}
     */
    People.NewPerson asNew(Long organisationId, Set<Long> programmeIds) {
        return new People.NewPerson(name, email, phone, organisationId, role, kind, roles(), programmeIds);
    }
}
