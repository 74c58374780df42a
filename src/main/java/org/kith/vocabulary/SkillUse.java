package org.kith.vocabulary;

import java.util.Set;
import org.kith.privacy.Viewer;

/** A feature whose things name skills. It tells how many do, and the index what changes when a skill does. */
public interface SkillUse {
    /** What names skills. */
    enum Kind {
        VOLUNTEERS,
        REQUESTS
    }

    Kind kind();

    /** How many things name one of the skills, as far as this viewer may know. */
    long count(Viewer viewer, Set<Long> skills);

    /** Whether anything at all names one of the skills, or may again when something is undone. */
    boolean any(Set<Long> skills);

    /**
     * Tells the index that these skills are called or described otherwise, or mean others, from the transaction under way
     * on; at most 500.
     *
     * @param described whether it is their descriptions alone that changed
     */
    default void changed(Set<Long> skills, boolean described) {}
}
