package org.kith.search;

/** There is no index to search right now; {@link #trouble} says why, for the page to put into a sentence. */
public class SearchUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Trouble trouble;

    public SearchUnavailable(Trouble trouble) {
        super("No index is open: " + trouble);
        this.trouble = trouble;
    }

    public SearchUnavailable(Trouble trouble, Throwable cause) {
        super("The index cannot be read: " + trouble, cause);
        this.trouble = trouble;
    }

    public Trouble trouble() {
        return trouble;
    }
}
