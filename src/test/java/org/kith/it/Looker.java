package org.kith.it;

import java.util.List;
import java.util.Set;
import org.kith.privacy.Audience;
import org.kith.privacy.Viewer;

/**
 * One sort of viewer.
 *
 * @param finds whose fields this viewer finds
 */
public record Looker(String who, Viewer viewer, Set<Audience> finds) {
    boolean finds(Audience... audiences) {
        return finds.containsAll(List.of(audiences));
    }
}
