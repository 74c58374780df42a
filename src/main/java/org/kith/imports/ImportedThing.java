package org.kith.imports;

import java.util.List;

/**
 * A row of an import in words.
 *
 * @param known what tells the thing from others, such as its number and postcode
 * @param path of its page; null while it has none
 * @param changes what goes in
 * @param kept what does not, because a person edited it since the last import
 * @param near the name of a known thing that it could be; null without one
 * @param nearPath of that thing's page
 */
public record ImportedThing(
        StagedRow row,
        String title,
        List<String> known,
        String path,
        List<FieldChange> changes,
        List<FieldChange> kept,
        String near,
        String nearPath) {
    public ImportedThing {
        known = List.copyOf(known);
        changes = List.copyOf(changes);
        kept = List.copyOf(kept);
    }
}
