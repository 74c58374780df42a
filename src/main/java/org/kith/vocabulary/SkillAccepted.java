package org.kith.vocabulary;

import java.util.Set;

/** A word that these volunteers used means the skill from now on, within the transaction under way. */
public record SkillAccepted(long skillId, Set<Long> volunteers) {
    public SkillAccepted {
        volunteers = Set.copyOf(volunteers);
    }
}
