package org.kith.area;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Where postcode districts are. Kept in memory; those that were imported stand before those that come with Kith. */
@ApplicationScoped
public class Outcodes {
    @Inject
    PositionSnapshot snapshot;

    /** Looks at once whether another node has imported positions; otherwise this is seen a second later. */
    public void refresh() {
        snapshot.refresh();
    }

    /** The middle of the district; empty when nobody knows where it is, and for null. */
    public Optional<Position> position(Outcode outcode) {
        return outcode == null ? Optional.empty() : snapshot.position(outcode);
    }

    /** How far it is between two districts; empty when one of them is null or not known. */
    public Optional<Distance> distance(Outcode from, Outcode to) {
        if (from != null && from.equals(to)) {
            return Optional.of(new Distance(0, from, true));
        }
        return position(from)
                .flatMap(start -> position(to).map(end -> new Distance(start.kilometresTo(end), from, false)));
    }
}
