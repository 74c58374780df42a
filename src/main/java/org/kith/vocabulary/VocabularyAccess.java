package org.kith.vocabulary;

import org.kith.privacy.Viewer;

/** Who may do what with the vocabulary. */
final class VocabularyAccess {
    private VocabularyAccess() {}

    /** The vocabulary is everybody's, so a list of it is the administrators'. */
    static boolean imports(Viewer viewer) {
        return viewer.administrator();
    }
}
