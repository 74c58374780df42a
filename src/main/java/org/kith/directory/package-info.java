/**
 * The directory: organisations, the people in them, volunteers with their skills and places, and searching them.
 *
 * <p>Promises: a field is shown only to its audience, on pages, in hits and in counts alike; a volunteer is found once a
 * coordinator approved them and not before; a place is never taken beyond the capacity, whoever comes at the same time;
 * a form opened before somebody else saved loses nothing and overwrites nothing; an import goes in whole or not at all.
 */
package org.kith.directory;
