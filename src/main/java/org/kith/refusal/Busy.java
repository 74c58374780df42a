package org.kith.refusal;

/** Others held what this call needed, and held it still when it was repeated; nothing was saved. */
public final class Busy extends Refusal {
    private static final long serialVersionUID = 1L;

    public Busy(Throwable cause) {
        super("refusal.busy");
        initCause(cause);
    }
}
