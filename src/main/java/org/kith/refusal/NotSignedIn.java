package org.kith.refusal;

/** Only somebody signed in may do this. The page leads to signing in and back. */
public class NotSignedIn extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
