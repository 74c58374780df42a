package org.kith.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.TreeSet;
import org.kith.imports.ImportTrial;

/** Lists of organisations imported into a database in memory. */
final class OrganisationTrial {
    static final LocalDate TODAY = LocalDate.of(2026, 4, 14);

    /** Ids that the index was told of. */
    final Collection<Long> changed = new TreeSet<>();

    final OrganisationImportKind kind = new OrganisationImportKind();
    final ImportTrial<OrganisationEntry> trial = new ImportTrial<>(kind, TODAY);

    OrganisationTrial() {
        kind.clock = Clock.fixed(TODAY.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
        kind.changes = new OrganisationChanges() {
            @Override
            public void of(Collection<Long> organisations) {
                changed.addAll(organisations);
            }
        };
    }
}
