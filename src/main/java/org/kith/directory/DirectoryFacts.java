package org.kith.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kith.account.AccountNames;
import org.kith.account.ViewerFacts;

/** Tells who an account's owner is in the directory, and by what name. */
@ApplicationScoped
@Transactional
public class DirectoryFacts implements ViewerFacts, AccountNames {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Override
    public Optional<String> of(long accountId) {
        return em.createQuery("select p.name from Person p where p.accountId = :account", String.class)
                .setParameter("account", accountId)
                .getResultStream()
                .findFirst();
    }

    @Override
    public void gather(long accountId, Gathered into) {
        em.createQuery("select p from Person p where p.accountId = :account", Person.class)
                .setParameter("account", accountId)
                .getResultStream()
                .findFirst()
                .ifPresent(person -> gather(person, into));
    }

    private void gather(Person person, Gathered into) {
        into.person(person.id(), person.name());
        em.createQuery("select v from Volunteer v where v.person = :person", Volunteer.class)
                .setParameter("person", person)
                .getResultStream()
                .findFirst()
                .ifPresent(volunteer -> into.volunteer(volunteer.id(), volunteer.approved()));
        List<Long> organisations = em.createQuery(
                        "select a.organisation.id from Affiliation a where a.person = :person", Long.class)
                .setParameter("person", person)
                .getResultList();
        Set<Long> members = membersAmong(organisations);
        organisations.forEach(id -> into.organisation(id, members.contains(id)));
    }

    /** Those of the organisations that are members today. */
    public Set<Long> membersAmong(List<Long> organisations) {
        if (organisations.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(em.createQuery(
                        "select m.organisation.id from Membership m where m.organisation.id in :ids"
                                + " and m.joinedOn <= :today and (m.leftOn is null or m.leftOn > :today)",
                        Long.class)
                .setParameter("ids", organisations)
                .setParameter("today", LocalDate.now(clock))
                .getResultList());
    }

    /** Those of the organisations that signed the Charter. */
    public Set<Long> signatoriesAmong(List<Long> organisations) {
        if (organisations.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(
                em.createQuery("select s.organisation.id from Signature s where s.organisation.id in :ids", Long.class)
                        .setParameter("ids", organisations)
                        .getResultList());
    }
}
