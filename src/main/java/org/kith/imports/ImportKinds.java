package org.kith.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kith.privacy.Viewer;
import org.kith.refusal.NotFound;
import org.kith.refusal.NotSignedIn;
import org.kith.refusal.Phrase;

/** The kinds of lists that can be imported. */
@ApplicationScoped
public class ImportKinds {
    @Inject
    @Any
    Instance<ImportKind<?>> all;

    /** What people call a list of that kind. */
    public Phrase label(String name) {
        return of(name).label();
    }

    /** @throws IllegalStateException when no feature has it any more */
    ImportKind<?> of(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException("No kind of list is called " + name));
    }

    /**
     * @throws NotSignedIn for a visitor
     * @throws NotFound when there is none of that name, or none for this viewer
     */
    ImportKind<?> of(Viewer viewer, String name) {
        return required(viewer, find(name).filter(kind -> kind.mayImport(viewer)));
    }

    /** Those that the viewer may import, by name. */
    List<ImportKind<?>> of(Viewer viewer) {
        List<ImportKind<?>> kinds = new ArrayList<>();
        all.stream().filter(kind -> kind.mayImport(viewer)).forEach(kinds::add);
        kinds.sort(Comparator.comparing(ImportKind::name));
        required(viewer, kinds.stream().findFirst());
        return kinds;
    }

    private Optional<ImportKind<?>> find(String name) {
        for (ImportKind<?> kind : all) {
            if (kind.name().equals(name)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private static ImportKind<?> required(Viewer viewer, Optional<ImportKind<?>> kind) {
        if (!viewer.signedIn()) {
            throw new NotSignedIn();
        }
        return kind.orElseThrow(() -> new NotFound("import"));
    }
}
