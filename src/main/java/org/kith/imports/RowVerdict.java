package org.kith.imports;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * What becomes of one row, held against the others and against what is known.
 *
 * @param sameAs line of the row it is folded into; null for every other verdict
 * @param targetId the thing it is, or the key that a new one will have; null where there is none
 * @param reservedId first of the keys kept for what the row makes; null for none, or to keep those it has
 * @param targetVersion the thing's version that it was held against; null without one
 * @param nearId a thing that it could be and nobody has decided about; null without one
 * @param take names of fields whose value goes in
 * @param kept names of fields where a person's edit stays
 */
public record RowVerdict(
        long line,
        Verdict verdict,
        Long sameAs,
        Long targetId,
        Long reservedId,
        Integer targetVersion,
        Long nearId,
        Collection<? extends ImportField> take,
        Collection<? extends ImportField> kept) {

    static String names(Collection<? extends ImportField> fields) {
        return fields.isEmpty()
                ? ""
                : fields.stream().map(ImportField::name).collect(Collectors.joining(" ", " ", " "));
    }
}
