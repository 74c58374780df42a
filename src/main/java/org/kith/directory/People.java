package org.kith.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kith.account.Account;
import org.kith.account.AccountAccess;
import org.kith.account.Accounts;
import org.kith.installation.Settings;
import org.kith.privacy.Role;
import org.kith.privacy.Viewer;
import org.kith.programme.Programmes;
import org.kith.refusal.EditedMeanwhile;
import org.kith.refusal.NotFound;
import org.kith.refusal.Refusal;
import org.kith.refusal.Saves;
import org.kith.search.Changes;

/**
 * People with accounts: created by coordinators for an organisation or as volunteers, by administrators also as
 * coordinators. The person gets a one-time link and sets the password; nobody else ever knows it.
 */
@ApplicationScoped
@Transactional
@Saves
public class People {
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;:\"]+@[^\\s@<>,;:\"]+\\.[^\\s@<>,;:\".]{2,}");

    private static final String LISTED = " from Person p where p.accountId is not null"
            + " and (lower(p.name) like :pattern or lower(p.email) like :pattern)";

    @PersistenceContext
    EntityManager em;

    @Inject
    Accounts accounts;

    @Inject
    Programmes programmes;

    @Inject
    Settings settings;

    @Inject
    Changes changes;

    @Inject
    Clock clock;

    /**
     * Creates a person with an account.
     *
     * @return the one-time link to hand over
     * @throws Refusal at the field that breaks a rule
     */
    public String create(Viewer viewer, NewPerson person) {
        DirectoryAccess.mayManagePeople(viewer);
        check(person);
        long accountId = accounts.create(viewer, person.email(), person.roles());
        persist(accountId, person);
        if (!person.programmes().isEmpty()) {
            programmes.setCoordinated(viewer, accountId, person.programmes());
        }
        return link(accounts.passwordLink(viewer, accountId));
    }

    private void check(NewPerson person) {
        check(person.name(), person.email());
        if (person.phone() != null && person.phone().length() > Person.PHONE_MAX) {
            throw Refusal.at("phone", "refusal.tooLong", Person.PHONE_MAX);
        }
        if (person.roleThere() != null && person.roleThere().length() > Affiliation.ROLE_MAX) {
            throw Refusal.at("roleThere", "refusal.tooLong", Affiliation.ROLE_MAX);
        }
        if (person.organisationId() == null
                && person.volunteerKind() == null
                && person.roles().isEmpty()) {
            throw Refusal.at("organisation", "refusal.person.noPart");
        }
        if (person.volunteerKind() == VolunteerKind.PEER && person.organisationId() == null) {
            throw Refusal.at("organisation", "refusal.person.peerNeedsMember");
        }
        if (!person.programmes().isEmpty() && !person.roles().contains(Role.COORDINATOR)) {
            throw Refusal.at("programmes", "refusal.person.programmesNeedRole");
        }
    }

    private static void check(String name, String email) {
        if (name == null || name.isBlank()) {
            throw Refusal.at("name", "refusal.person.nameMissing");
        }
        if (name.length() > Person.NAME_MAX) {
            throw Refusal.at("name", "refusal.tooLong", Person.NAME_MAX);
        }
        if (email == null || !isEmail(email)) {
            throw Refusal.at("email", "refusal.email");
        }
    }

    /** Whether somebody can sign in with it. */
    static boolean isEmail(String email) {
        return email.length() <= Account.EMAIL_MAX && EMAIL.matcher(email).matches();
    }

    /** Writes the person; the account is there already. Returns the person. */
    Person persist(long accountId, NewPerson wanted) {
        Person person =
                new Person(accountId, wanted.name().strip(), wanted.email().strip(), wanted.phone());
        em.persist(person);
        Organisation organisation = null;
        if (wanted.organisationId() != null) {
            organisation = em.find(Organisation.class, wanted.organisationId());
            if (organisation == null) {
                throw Refusal.at("organisation", "refusal.organisationUnknown");
            }
            em.persist(new Affiliation(person, organisation, wanted.roleThere()));
        }
        if (wanted.volunteerKind() != null) {
            Volunteer volunteer = new Volunteer(person, wanted.volunteerKind(), organisation, clock.instant());
            em.persist(volunteer);
            em.flush();
            changes.of(Volunteers.TYPE, volunteer.id());
        }
        return person;
    }

    /** A new link for somebody who has no password yet or forgot it; links made before stop working. */
    public String newLink(Viewer viewer, long personId) {
        return link(accounts.passwordLink(viewer, managed(viewer, personId).accountId()));
    }

    /**
     * Corrects somebody's name and e-mail address, which is also the one to sign in with.
     *
     * @param version the version the form was opened on
     * @throws EditedMeanwhile when it was changed elsewhere since
     * @throws Refusal at the field that breaks a rule
     */
    public void correct(Viewer viewer, long personId, int version, String name, String email) {
        Person person = managed(viewer, personId);
        check(name, email);
        accounts.changeEmail(viewer, person.accountId(), email);
        EditedMeanwhile.check(person.version(), version);
        person.correct(name.strip(), email.strip());
        em.createQuery("select v.id from Volunteer v where v.person = :person", Long.class)
                .setParameter("person", person)
                .getResultList()
                .forEach(volunteer -> changes.of(Volunteers.TYPE, volunteer));
    }

    /**
     * Gives somebody exactly these roles and programmes.
     *
     * @throws Refusal at field {@code programmes} when there are some without the role of a coordinator
     */
    public void setRoles(Viewer viewer, long personId, Set<Role> roles, Set<Long> coordinated) {
        Person person = managed(viewer, personId);
        if (!roles.contains(Role.COORDINATOR) && !coordinated.isEmpty()) {
            throw Refusal.at("programmes", "refusal.person.programmesNeedRole");
        }
        accounts.setRoles(viewer, person.accountId(), roles);
        programmes.setCoordinated(viewer, person.accountId(), coordinated);
    }

    private Person managed(Viewer viewer, long personId) {
        DirectoryAccess.mayManagePeople(viewer);
        Person person = em.find(Person.class, personId);
        if (person == null || person.accountId() == null) {
            throw new NotFound("person");
        }
        return person;
    }

    private String link(String secret) {
        return settings.baseAddress() + "/account/activate?link=" + secret;
    }

    /** Creates the first administrator by the link that the server printed. */
    public void createFirstAdministrator(String secret, String name, String email, String password) {
        NewPerson person = new NewPerson(
                name, email, null, null, null, null, Set.of(Role.ADMINISTRATOR, Role.COORDINATOR), Set.of());
        check(person);
        long accountId = accounts.createFirstAdministrator(secret, email, password);
        persist(accountId, person);
        programmes.coordinate(
                accountId, Set.copyOf(programmes.all().stream().map(p -> p.id()).toList()));
    }

    /**
     * A person whose account exists already, for the demo data of an installation that is just being set up.
     *
     * @throws IllegalStateException when this installation is no demo
     */
    public void createForDemo(long accountId, NewPerson person) {
        if (!settings.demo()) {
            throw new IllegalStateException("Only a demo creates people by itself");
        }
        check(person);
        persist(accountId, person);
    }

    /** People with an account whose name or address has the words typed, by name; pages of {@code size}, from 0. */
    public List<PersonCard> list(Viewer viewer, String typed, int page, int size) {
        DirectoryAccess.mayManagePeople(viewer);
        List<Person> found = em.createQuery("select p" + LISTED + " order by p.name, p.id", Person.class)
                .setParameter("pattern", pattern(typed))
                .setFirstResult(page * size)
                .setMaxResults(size)
                .getResultList();
        Map<Long, Account> theirs = accounts(found);
        return found.stream()
                .map(person -> card(viewer, person, theirs.get(person.accountId())))
                .toList();
    }

    /** Everybody whom {@link #list} would list, by name. */
    List<Person> all(Viewer viewer, String typed) {
        DirectoryAccess.mayManagePeople(viewer);
        return em.createQuery("select p" + LISTED + " order by p.name, p.id", Person.class)
                .setParameter("pattern", pattern(typed))
                .getResultList();
    }

    private Map<Long, Account> accounts(List<Person> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        return em.createQuery("select a from Account a where a.id in :ids", Account.class)
                .setParameter("ids", people.stream().map(Person::accountId).toList())
                .setHint("eclipselink.batch", "a.roles")
                .setHint("eclipselink.batch.type", "IN")
                .getResultStream()
                .collect(Collectors.toMap(Account::id, Function.identity()));
    }

    private static PersonCard card(Viewer viewer, Person person, Account account) {
        return new PersonCard(
                person.id(),
                person.name(),
                account.email(),
                account.enabled(),
                account.activated(),
                account.roles(),
                AccountAccess.maintains(viewer, account));
    }

    public long count(Viewer viewer, String typed) {
        DirectoryAccess.mayManagePeople(viewer);
        return em.createQuery("select count(p)" + LISTED, Long.class)
                .setParameter("pattern", pattern(typed))
                .getSingleResult();
    }

    /** One person's account. */
    public PersonAccount account(Viewer viewer, long personId) {
        Person person = managed(viewer, personId);
        Account account = em.find(Account.class, person.accountId());
        return new PersonAccount(
                card(viewer, person, account),
                person.version(),
                account.id(),
                programmes.coordinatedBy(account.id()),
                AccountAccess.manages(viewer, account));
    }

    private static String pattern(String typed) {
        String words = typed == null ? "" : typed.strip().toLowerCase(java.util.Locale.UK);
        return "%" + words.replace("%", "").replace("_", "") + "%";
    }

    /**
     * What a new person needs.
     *
     * @param organisationId the organisation they belong to; for a volunteer the employer; null for none
     * @param volunteerKind null unless they are to be a volunteer
     * @param programmes those to coordinate; only with the role
     */
    public record NewPerson(
            String name,
            String email,
            String phone,
            Long organisationId,
            String roleThere,
            VolunteerKind volunteerKind,
            Set<Role> roles,
            Set<Long> programmes) {}

    /**
     * A person on the coordinators' list.
     *
     * @param email the address to sign in with
     * @param activated whether the person set a password
     * @param maintainable whether this viewer may correct it and make a link to choose a password by
     */
    public record PersonCard(
            long id,
            String name,
            String email,
            boolean enabled,
            boolean activated,
            Set<Role> roles,
            boolean maintainable) {}

    /**
     * A person's account, to manage.
     *
     * @param version for {@link #correct}
     * @param programmes those the account coordinates
     * @param manageable whether this viewer may disable and enable it and give roles
     */
    public record PersonAccount(
            PersonCard card, int version, long accountId, Set<Long> programmes, boolean manageable) {}
}
