package org.kith.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.kith.privacy.Audience;
import org.kith.privacy.Viewer;
import org.kith.search.Changes;
import org.kith.vocabulary.SkillAccepted;
import org.kith.vocabulary.SkillUse;
import org.kith.vocabulary.Vocabulary;

/** The skills of volunteers as the vocabulary knows of them, and what changes with it. */
@ApplicationScoped
@Transactional
public class VolunteerSkillUse implements SkillUse {
    @PersistenceContext
    EntityManager em;

    @Inject
    Vocabulary vocabulary;

    @Inject
    Changes changes;

    @Inject
    Clock clock;

    @Override
    public Kind kind() {
        return Kind.VOLUNTEERS;
    }

    /** Accepted volunteers who show their skills to this viewer. */
    @Override
    public long count(Viewer viewer, Set<Long> skills) {
        List<Audience> seen =
                Arrays.stream(Audience.values()).filter(viewer::sees).toList();
        return em.createQuery(
                        "select count(distinct v.id) from VolunteerSkill k join k.volunteer v where k.skillId in :skills"
                                + " and v.skillsAudience in :seen and v.approvals is not empty",
                        Long.class)
                .setParameter("skills", skills)
                .setParameter("seen", seen)
                .getSingleResult();
    }

    @Override
    public boolean any(Set<Long> skills) {
        return em.createQuery("select count(k) from VolunteerSkill k where k.skillId in :skills", Long.class)
                                .setParameter("skills", skills)
                                .getSingleResult()
                        > 0
                || skills.stream().anyMatch(this::beforeAnImport);
    }

    private boolean beforeAnImport(long skill) {
        Number uses = (Number) em.createNativeQuery("select count(*) from volunteer_skill_before where skill_id = ?1")
                .setParameter(1, skill)
                .getSingleResult();
        return uses.longValue() > 0;
    }

    /**
     * Skills and their labels stand in the documents of volunteers and of their employers, who offer what their people do;
     * descriptions in those of volunteers alone.
     */
    @Override
    public void changed(Set<Long> skills, boolean described) {
        ids("select distinct k.volunteer.id from VolunteerSkill k where k.skillId in :skills", skills)
                .forEach(volunteer -> changes.of(Volunteers.TYPE, volunteer));
        if (described) {
            return;
        }
        ids(
                        "select distinct o.id from VolunteerSkill k join k.volunteer v join v.employer o"
                                + " where k.skillId in :skills",
                        skills)
                .forEach(employer -> changes.of(Organisations.TYPE, employer));
    }

    private List<Long> ids(String query, Set<Long> skills) {
        return em.createQuery(query, Long.class).setParameter("skills", skills).getResultList();
    }

    /** Those whose word was accepted have the skill from now on. */
    void learn(@Observes SkillAccepted accepted) {
        for (long id : accepted.volunteers()) {
            Volunteer volunteer = em.find(Volunteer.class, id);
            if (volunteer.learn(accepted.skillId(), vocabulary::meant, LocalDate.now(clock), clock.instant())) {
                changes.of(Volunteers.TYPE, id);
                if (volunteer.employer() != null) {
                    changes.of(Organisations.TYPE, volunteer.employer().id());
                }
            }
        }
    }
}
