package org.kith.bench;

/** Something given to the bench cannot be used; the message is a sentence that says what, and where. */
final class BadInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadInput(String sentence) {
        super(sentence);
    }

    BadInput(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
