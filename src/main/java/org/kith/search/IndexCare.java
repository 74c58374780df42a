package org.kith.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.kith.privacy.Audit;
import org.kith.privacy.Viewer;
import org.kith.refusal.NotFound;
import org.kith.refusal.NotSignedIn;

/** Looking after this node's index: an administrator's. Nothing of it is done on the caller's thread. */
@ApplicationScoped
public class IndexCare {
    private static final String THING = "index";

    @Inject
    SearchIndex index;

    @Inject
    Audit audit;

    public IndexState state(Viewer viewer) {
        mayCare(viewer);
        return index.state();
    }

    /** Asks for a new index beside the one that serves. */
    @Transactional
    public void rebuild(Viewer viewer) {
        mayCare(viewer);
        audit.record(viewer, "index.rebuild", THING, null, "asked");
        index.rebuild();
    }

    /** Asks for a comparison of everything in the index with everything in the database. */
    @Transactional
    public void reconcile(Viewer viewer) {
        mayCare(viewer);
        audit.record(viewer, "index.reconcile", THING, null, "asked");
        index.reconcile();
    }

    private static void mayCare(Viewer viewer) {
        if (!viewer.signedIn()) {
            throw new NotSignedIn();
        }
        if (!viewer.administrator()) {
            throw new NotFound(THING);
        }
    }
}
