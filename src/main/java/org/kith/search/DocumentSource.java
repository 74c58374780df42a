package org.kith.search;

import java.util.Collection;
import java.util.List;

/**
 * Gives the index the documents of one type of thing. Implemented by the feature that owns the things, as a CDI bean;
 * called by the index's worker with no transaction active, so that implementations bring their own.
 */
public interface DocumentSource {
    /** The type of its things: at most 30 characters, the same in every run. */
    String type();

    /**
     * The documents of those of the ids whose thing exists and may be found by somebody; an id without a document is
     * taken out of the index.
     *
     * @param ids at most 500
     */
    List<SearchDocument> load(Collection<Long> ids);

    /** Up to {@code limit} ids greater than {@code after}, ascending; empty when there are no more. */
    List<Long> ids(long after, int limit);
}
