package org.kith.area;

import java.util.Set;

/** With the transaction under way these districts are somewhere else, so whatever lies in them is. */
public record PositionsChanged(Set<Outcode> outcodes) {
    public PositionsChanged {
        outcodes = Set.copyOf(outcodes);
    }
}
