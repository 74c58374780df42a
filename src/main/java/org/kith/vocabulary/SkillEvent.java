package org.kith.vocabulary;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Something that was done to a skill; only ever added. */
@Entity
@Table(name = "skill_event")
class SkillEvent {
    private static final int SAID_MAX = 2000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "kith")
    private Long id;

    private Instant at;

    @Column(name = "account_id")
    private long accountId;

    @Enumerated(EnumType.STRING)
    private SkillEventKind kind;

    @Column(name = "skill_id")
    private long skillId;

    private String label;

    @Column(name = "other_id")
    private Long otherId;

    private String said;

    @Column(name = "instead_of")
    private String insteadOf;

    protected SkillEvent() {}

    SkillEvent(
            Instant at,
            long accountId,
            SkillEventKind kind,
            KnownSkill skill,
            Long otherId,
            String said,
            String insteadOf) {
        this.at = at;
        this.accountId = accountId;
        this.kind = kind;
        this.skillId = skill.id();
        this.label = skill.label();
        this.otherId = otherId;
        this.said = cut(said);
        this.insteadOf = cut(insteadOf);
    }

    private static String cut(String text) {
        return text == null || text.length() <= SAID_MAX ? text : text.substring(0, SAID_MAX);
    }

    Long id() {
        return id;
    }

    Instant at() {
        return at;
    }

    long accountId() {
        return accountId;
    }

    SkillEventKind kind() {
        return kind;
    }

    long skillId() {
        return skillId;
    }

    String label() {
        return label;
    }

    Long otherId() {
        return otherId;
    }

    String said() {
        return said;
    }

    String insteadOf() {
        return insteadOf;
    }
}
