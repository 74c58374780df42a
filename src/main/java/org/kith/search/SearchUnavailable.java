package org.kith.search;

/** There is no index to search right now: it is being built for the first time, or it cannot be read. */
public class SearchUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SearchUnavailable(String reason) {
        super(reason);
    }

    public SearchUnavailable(String reason, Throwable cause) {
        super(reason, cause);
    }
}
