package org.kith.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.OutputStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kith.account.Account;
import org.kith.privacy.Viewer;
import org.kith.refusal.NotSignedIn;
import org.kith.sheet.SheetWriter;
import org.kith.vocabulary.Vocabulary;

/**
 * Lists of people and volunteers as files, each with what its viewer may see and no more. They have the columns of the import
 * of volunteers, so that a list which is taken in again changes nothing.
 */
@ApplicationScoped
@Transactional
public class VolunteerExports {
    /** People read and written at once. */
    private static final int BATCH = 500;

    @PersistenceContext
    EntityManager em;

    @Inject
    DirectorySearch search;

    @Inject
    Volunteers volunteers;

    @Inject
    VolunteerCards cards;

    @Inject
    People people;

    @Inject
    Vocabulary vocabulary;

    /**
     * The volunteers that a search finds, on all its pages.
     *
     * @throws NotSignedIn for a visitor, who may look but not gather
     * @throws org.kith.search.SearchUnavailable while there is no index to ask
     */
    public void found(Viewer viewer, DirectoryQuery query, SheetWriter.Format format, String title, OutputStream out) {
        if (!viewer.signedIn()) {
            throw new NotSignedIn();
        }
        write(viewer, search.volunteers(viewer, query), format, title, out);
    }

    /** Every volunteer, in the order of the coordinators' list. */
    public void forApproval(Viewer viewer, SheetWriter.Format format, String title, OutputStream out) {
        write(
                viewer,
                volunteers.forApproval(viewer).stream()
                        .map(waiting -> waiting.card().id())
                        .toList(),
                format,
                title,
                out);
    }

    private void write(Viewer viewer, List<Long> ids, SheetWriter.Format format, String title, OutputStream out) {
        try (SheetWriter sheet = SheetWriter.to(out, format, title, ExportedPerson.header())) {
            for (int from = 0; from < ids.size(); from += BATCH) {
                List<Long> part = ids.subList(from, Math.min(from + BATCH, ids.size()));
                Map<Long, Volunteer> found = cards.load(part).stream()
                        .filter(volunteer -> DirectoryAccess.sees(viewer, volunteer))
                        .collect(Collectors.toMap(Volunteer::id, Function.identity()));
                Map<Long, Volunteer> byPerson = found.values().stream()
                        .collect(
                                Collectors.toMap(volunteer -> volunteer.person().id(), Function.identity()));
                Map<Long, Belonging> belonging = belonging(byPerson.keySet(), byPerson);
                part.stream()
                        .map(found::get)
                        .filter(volunteer -> volunteer != null)
                        .forEach(volunteer -> sheet.row(row(viewer, volunteer.person(), volunteer, belonging, null)));
            }
        }
    }

    /** Everybody with an account whose name or address has the words typed. */
    public void people(Viewer viewer, String typed, SheetWriter.Format format, String title, OutputStream out) {
        List<Person> all = people.all(viewer, typed);
        try (SheetWriter sheet = SheetWriter.to(out, format, title, ExportedPerson.header())) {
            for (int from = 0; from < all.size(); from += BATCH) {
                List<Person> part = all.subList(from, Math.min(from + BATCH, all.size()));
                List<Long> ids = part.stream().map(Person::id).toList();
                Map<Long, Volunteer> offers = offers(ids);
                Map<Long, Belonging> belonging = belonging(ids, offers);
                Map<Long, String> addresses = addresses(part);
                part.forEach(person -> sheet.row(
                        row(viewer, person, offers.get(person.id()), belonging, addresses.get(person.accountId()))));
            }
        }
    }

    private Map<Long, Volunteer> offers(List<Long> people) {
        return VolunteerCards.withParts(
                        em.createQuery("select v from Volunteer v where v.person.id in :ids", Volunteer.class)
                                .setParameter("ids", people))
                .getResultStream()
                .collect(Collectors.toMap(volunteer -> volunteer.person().id(), Function.identity()));
    }

    private Map<Long, String> addresses(List<Person> people) {
        return em.createQuery("select a from Account a where a.id in :ids", Account.class)
                .setParameter("ids", people.stream().map(Person::accountId).toList())
                .getResultStream()
                .collect(Collectors.toMap(Account::id, Account::email));
    }

    private List<String> row(
            Viewer viewer, Person person, Volunteer volunteer, Map<Long, Belonging> belonging, String address) {
        ExportedPerson row = new ExportedPerson(viewer, person);
        Belonging theirs = belonging.get(person.id());
        if (theirs != null) {
            row.belonging(theirs.organisation(), theirs.role());
        }
        if (volunteer != null) {
            row.offering(volunteer, vocabulary);
        }
        return (address == null ? row : row.managed(address)).row();
    }

    /** An organisation and the role there; the one that imports hold lists against. */
    private record Belonging(Organisation organisation, String role) {}

    /** @param volunteers by person, those who are any */
    private Map<Long, Belonging> belonging(Collection<Long> people, Map<Long, Volunteer> volunteers) {
        Map<Long, Belonging> belonging = new HashMap<>();
        if (people.isEmpty()) {
            return belonging;
        }
        em.createQuery(
                        "select a.person.id, o, a.role from Affiliation a join a.organisation o"
                                + " where a.person.id in :ids order by a.id",
                        Object[].class)
                .setParameter("ids", people)
                .getResultList()
                .forEach(found -> {
                    Long person = (Long) found[0];
                    Organisation organisation = (Organisation) found[1];
                    Volunteer volunteer = volunteers.get(person);
                    boolean elsewhere = volunteer != null
                            && volunteer.employer() != null
                            && !volunteer.employer().id().equals(organisation.id());
                    if (!elsewhere) {
                        belonging.putIfAbsent(person, new Belonging(organisation, (String) found[2]));
                    }
                });
        return belonging;
    }
}
