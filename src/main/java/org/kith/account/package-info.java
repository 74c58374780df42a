/**
 * Accounts, roles and signing in.
 *
 * <p>Promises: passwords are kept as argon2id hashes; a wrong address and a wrong password get the same answer; failures
 * slow down the network they come from and nobody else; a changed password, a disabled account and a session older than
 * twelve hours end at the next click; roles are read from the database for every request.
 */
package org.kith.account;
