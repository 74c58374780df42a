package org.kith.schedule;

/**
 * Something that is done at its time by one node. Features implement it as beans; {@link Timer} finds them. It may be done
 * twice when a node dies on the way, so what it does should be safe to repeat: small transactions, each of which also
 * writes down that it was done.
 */
public interface Job {
    /** A fixed name of its own; at most 40 characters. */
    String name();

    /** When it fires. */
    Rhythm rhythm();

    /**
     * Does it, on a thread of its own and in no transaction. What it throws is kept as the reason, and it is tried again
     * after a pause that grows.
     *
     * @param turn asked between the pieces of long work: whoever no longer holds the job stops there
     */
    void run(Turn turn) throws Exception;
}
