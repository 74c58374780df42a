package org.kith.it;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kith.directory.VolunteerKind;
import org.kith.privacy.Audience;
import org.kith.privacy.Viewer;

/** A viewer of every sort there is. Runs inside the server. */
@ApplicationScoped
public class Lookers {
    static final String VISITOR = "visitor";
    static final String OF_A_MEMBER = "person of a member";

    static final Set<Audience> OF_MEMBERS = Set.of(Audience.PUBLIC, Audience.MEMBERS);

    /** Who looks, and whose fields they find. */
    private static final String WHO_FINDS_WHAT =
            """
            visitor             | PUBLIC
            administrator alone | PUBLIC
            waiting volunteer   | PUBLIC
            accepted volunteer  | PUBLIC MEMBERS
            person of a member  | PUBLIC MEMBERS
            coordinator         | PUBLIC MEMBERS COORDINATORS
            """;

    @Inject
    Fixture fixture;

    /** All of them, made anew; the organisation is the member whose person one of them is. */
    public List<Looker> make(Viewer administrator, long member) {
        Viewer coordinator = fixture.coordinator(administrator, Fixture.LAWWORKS);
        Map<String, Viewer> viewers = Map.of(
                VISITOR,
                Viewer.VISITOR,
                "administrator alone",
                fixture.administratorAlone(administrator),
                "waiting volunteer",
                fixture.volunteer(administrator, VolunteerKind.SOLICITOR, null),
                "accepted volunteer",
                fixture.approvedVolunteer(coordinator, Fixture.LAWWORKS, "Wills", 1, "vat"),
                OF_A_MEMBER,
                fixture.personOf(administrator, member),
                "coordinator",
                coordinator);
        return WHO_FINDS_WHAT
                .lines()
                .map(row -> row.split("\\|"))
                .map(row -> new Looker(row[0].strip(), viewers.get(row[0].strip()), audiences(row[1])))
                .toList();
    }

    private static Set<Audience> audiences(String names) {
        return Stream.of(names.strip().split(" ")).map(Audience::valueOf).collect(Collectors.toSet());
    }
}
