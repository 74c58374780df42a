package org.kith.bench;

import java.util.Map;

/** The figures of a run show what Kith promises never to happen. */
final class BrokenPromise extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Map<String, Object> figures;

    BrokenPromise(String sentence, Map<String, Object> figures) {
        super(sentence);
        this.figures = figures;
    }

    Map<String, Object> figures() {
        return figures;
    }
}
