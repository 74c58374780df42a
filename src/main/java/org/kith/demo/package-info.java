/**
 * Invented organisations, people and requests that fill an empty database, so that somebody can try Kith at once. It may
 * use every feature; nobody uses it.
 *
 * <p>Promises: nothing is written unless the settings ask for a demo and nobody has an account; what the services can
 * write goes through them, so that their rules, change rows and audit apply; no address, telephone number or e-mail
 * address is anybody's: the domain is {@code demo.example}, the numbers are Ofcom's for drama, and the postcodes have
 * real districts with sectors that, as far as we know, are not in use.
 */
package org.kith.demo;
