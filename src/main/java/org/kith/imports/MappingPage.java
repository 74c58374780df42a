package org.kith.imports;

import java.util.List;
import org.kith.sheet.Dialect;

/**
 * What a person sees of a file whose columns are to be mapped.
 *
 * @param failed whether its rows could not be judged before
 * @param saved mappings kept for this kind of list, by name
 */
public record MappingPage(
        ImportCard file,
        boolean failed,
        Dialect dialect,
        List<String> worksheets,
        List<SheetColumn> columns,
        Mapping mapping,
        List<? extends ImportField> fields,
        List<Saved> saved) {

    /** A mapping kept under a name. */
    public record Saved(long id, String name) {}
}
