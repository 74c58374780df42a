package org.kith.imports;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A column of a file as it was found.
 *
 * @param header as it stands; empty where there is none
 * @param samples the first few different cells, shortened
 * @param days what its days say about their order
 * @param looksLike the recognisable types that nearly all of its cells have
 */
public record SheetColumn(String header, List<String> samples, Days days, Set<FieldType> looksLike) {
    public SheetColumn {
        samples = List.copyOf(samples);
        looksLike = looksLike.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(looksLike));
    }
}
