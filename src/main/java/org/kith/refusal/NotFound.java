package org.kith.refusal;

/** There is no such thing, or none that this viewer may see: the two are never told apart. */
public class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotFound(String what) {
        super(what);
    }
}
