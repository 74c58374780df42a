package org.kith.area;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.kith.installation.NodeCopy;

/** This node's copy of all positions. */
@ApplicationScoped
class PositionSnapshot {
    private final Map<Outcode, Position> packaged = PackagedOutcodes.positions();
    private NodeCopy<Map<Outcode, Position>> copy;

    @Inject
    void read(PositionReading reading) {
        copy = new NodeCopy<>(reading, "The list of postcode districts");
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) PositionsChanged change) {
        copy.changed();
    }

    Optional<Position> position(Outcode outcode) {
        Position imported = copy.get().get(outcode);
        return Optional.ofNullable(imported == null ? packaged.get(outcode) : imported);
    }

    /** Whether it comes with Kith, imported or not. */
    Position packaged(Outcode outcode) {
        return packaged.get(outcode);
    }

    int packagedCount() {
        return packaged.size();
    }

    /** Looks whether positions were imported, and takes them over if so. */
    void refresh() {
        copy.refresh();
    }
}
