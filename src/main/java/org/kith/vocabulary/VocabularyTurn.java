package org.kith.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.kith.privacy.Audit;
import org.kith.privacy.Viewer;
import org.kith.refusal.NotFound;

/**
 * What every change made at the desk begins with and ends in: one at a time, since whether a word is free depends on all
 * skills; written into the history; told to the nodes and the index.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class VocabularyTurn {
    static final String TYPE = "skill";

    @PersistenceContext
    EntityManager em;

    @Inject
    VocabularySnapshot snapshot;

    @Inject
    VocabularyChanges changes;

    @Inject
    @Any
    Instance<SkillUse> uses;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** The vocabulary as it stands; nobody else changes it until the transaction ends. */
    SkillGraph begin() {
        em.createNativeQuery("update vocabulary_change set n = n + 1 where id = 1")
                .executeUpdate();
        changes.tell();
        snapshot.refresh();
        return snapshot.graph();
    }

    /** The skill, to be changed; its version goes up whatever of it changes, so that imports judged before notice. */
    Skill skill(long id) {
        Skill skill = em.find(Skill.class, id, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        if (skill == null) {
            throw new NotFound(TYPE);
        }
        return skill;
    }

    /** Adds a line to the history, under the label that the skill has before the change. */
    void tell(Viewer viewer, SkillEventKind kind, KnownSkill skill, String said, String insteadOf) {
        tell(viewer, kind, skill, null, said, insteadOf);
    }

    void tell(Viewer viewer, SkillEventKind kind, KnownSkill skill, Long other, String said, String insteadOf) {
        em.persist(new SkillEvent(clock.instant(), viewer.accountId(), kind, skill, other, said, insteadOf));
        audit.record(viewer, "skill." + kind.name().toLowerCase(Locale.ROOT), TYPE, skill.id(), "done");
    }

    /** Whether a skill has the key, merged ones too. */
    boolean hasKey(String key) {
        return em.createQuery("select count(s) from Skill s where s.key = :key", Long.class)
                        .setParameter("key", key)
                        .getSingleResult()
                > 0;
    }

    /** How many things of each kind name one of the skills. */
    List<SkillUsage> usage(Viewer viewer, Set<Long> skills) {
        return uses.stream()
                .map(use -> new SkillUsage(use.kind(), use.count(viewer, skills)))
                .sorted(Comparator.comparing(SkillUsage::kind))
                .toList();
    }

    boolean used(Set<Long> skills) {
        return uses.stream().anyMatch(use -> use.any(skills));
    }
}
