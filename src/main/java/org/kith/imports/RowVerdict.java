package org.kith.imports;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What becomes of one row, held against the others and against what is known.
 *
 * @param sameAs line of the row it is folded into; null for every other verdict
 * @param targetId the thing it is, or the key that a new one will have; null where there is none
 * @param reservedId first of the keys kept for what the row makes; null for none, or to keep those it has
 * @param targetVersion the thing's version that it was held against; null without one
 * @param nearId a thing that it could be, or was and somebody decided so; null for none, or to keep the one it has
 * @param take names of fields whose value goes in
 * @param kept names of fields where a person's edit stays
 * @param last how it stands to what the last import said
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
        Collection<? extends ImportField> kept,
        LastWord last) {

    /** A row of which no more is to be said than that. */
    public static RowVerdict of(long line, Verdict verdict) {
        return new RowVerdict(line, verdict, null, null, null, null, null, List.of(), List.of(), LastWord.SAME);
    }

    /** A row that is folded into that of another line. */
    public static RowVerdict folded(long line, long into) {
        return new RowVerdict(line, Verdict.FOLDED, into, null, null, null, null, List.of(), List.of(), LastWord.SAME);
    }

    static String names(Collection<? extends ImportField> fields) {
        return fields.isEmpty()
                ? ""
                : fields.stream().map(ImportField::name).collect(Collectors.joining(" ", " ", " "));
    }
}
