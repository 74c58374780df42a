package org.kith.privacy;

/** What an account may do beyond its own things; read from the database on every request. */
public enum Role {
    ADMINISTRATOR,
    COORDINATOR
}
