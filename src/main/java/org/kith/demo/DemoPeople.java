package org.kith.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.kith.account.Accounts;
import org.kith.account.Passwords;
import org.kith.account.Viewers;
import org.kith.directory.People;
import org.kith.directory.Volunteers;
import org.kith.privacy.Viewer;
import org.kith.programme.Programmes;

/**
 * Creates the demo's people with accounts that share one password. Volunteers write their own profiles, and the demo's
 * coordinator approves them.
 */
@ApplicationScoped
public class DemoPeople {
    /** Coordinates every programme and is the administrator. */
    static final String COORDINATOR = "coordinator@demo.example";

    /** Everybody's password. It is no secret: a demo is for trying. */
    static final String PASSWORD = "hedgerow-lantern-42";

    @Inject
    Passwords passwords;

    @Inject
    Accounts accounts;

    @Inject
    Viewers viewers;

    @Inject
    People people;

    @Inject
    Volunteers volunteers;

    @Inject
    Programmes programmes;

    @Inject
    DemoKeys keys;

    /**
     * Creates everybody.
     *
     * @param organisations id by the key that the demo files use
     * @return id of the account by e-mail address
     */
    public Map<String, Long> create(Map<String, Long> organisations) {
        String hash = passwords.hash(PASSWORD, COORDINATOR);
        Map<String, Long> accountIds = new HashMap<>();
        for (DemoPerson person : DemoPerson.all()) {
            accountIds.put(person.email(), create(person, organisations, hash));
        }
        Viewer coordinator = viewers.of(accountIds.get(COORDINATOR));
        ToLongFunction<String> skills = keys.skills();
        for (DemoVolunteer volunteer : DemoVolunteer.all()) {
            long accountId = create(volunteer.person(), organisations, hash);
            accountIds.put(volunteer.person().email(), accountId);
            describe(volunteer, accountId, coordinator, skills);
        }
        return accountIds;
    }

    private long create(DemoPerson person, Map<String, Long> organisations, String hash) {
        Set<Long> coordinated =
                person.programmes().stream().map(keys::programme).collect(Collectors.toSet());
        Long organisation = person.organisation() == null ? null : organisations.get(person.organisation());
        long accountId = accounts.createForDemo(person.email(), person.roles(), hash);
        people.createForDemo(accountId, person.asNew(organisation, coordinated));
        if (!coordinated.isEmpty()) {
            programmes.coordinate(accountId, coordinated);
        }
        return accountId;
    }

    private void describe(DemoVolunteer demo, long accountId, Viewer coordinator, ToLongFunction<String> skills) {
        if (!demo.described()) {
            return;
        }
        Viewer oneself = viewers.of(accountId);
        volunteers.describe(oneself, volunteers.own(oneself).version(), demo.profile(skills), demo.details());
        for (String programme : demo.approvedFor()) {
            volunteers.approve(coordinator, oneself.volunteerId(), keys.programme(programme));
        }
        if (demo.paused()) {
            volunteers.pause(oneself);
        }
    }
}
