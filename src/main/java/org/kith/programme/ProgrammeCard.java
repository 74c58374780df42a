package org.kith.programme;

/**
 * A programme as lists show it.
 *
 * @param volunteerKind the kind of volunteer who usually helps under it
 */
public record ProgrammeCard(long id, String key, String name, String summary, String volunteerKind) {}
