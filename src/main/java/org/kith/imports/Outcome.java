package org.kith.imports;

import java.util.List;

/**
 * What an import did.
 *
 * @param remarks what the kind of list says beside
 */
public record Outcome(ImportCounts counts, List<Remark> remarks) {
    public Outcome {
        remarks = List.copyOf(remarks);
    }
}
