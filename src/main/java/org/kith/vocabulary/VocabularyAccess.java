package org.kith.vocabulary;

import org.kith.privacy.Viewer;
import org.kith.refusal.NotFound;
import org.kith.refusal.NotSignedIn;

/** Who may do what with the vocabulary. Everybody who is signed in reads it. */
final class VocabularyAccess {
    private VocabularyAccess() {}

    /** The vocabulary is everybody's, so a list of it is the administrators'. */
    static boolean imports(Viewer viewer) {
        return viewer.administrator();
    }

    /** Synonyms, acronyms and what becomes of proposed words, with the history of all that. */
    static boolean words(Viewer viewer) {
        return viewer.coordinator() || viewer.administrator();
    }

    /** Making, naming, describing, placing, merging and deleting skills. */
    static boolean skills(Viewer viewer) {
        return viewer.administrator();
    }

    static void mayRead(Viewer viewer) {
        if (!viewer.signedIn()) {
            throw new NotSignedIn();
        }
    }

    static void mayWord(Viewer viewer) {
        require(viewer, words(viewer));
    }

    static void mayShape(Viewer viewer) {
        require(viewer, skills(viewer));
    }

    private static void require(Viewer viewer, boolean allowed) {
        mayRead(viewer);
        if (!allowed) {
            throw new NotFound("vocabulary");
        }
    }
}
