/**
 * Who may see what: the audience of a field, the viewer who looks, and the audit of what was done.
 *
 * <p>Promises: a private value is seen by its owner alone; a viewer's level never includes private values; the audit is
 * only ever added to and holds ids, never names or free text about a person.
 */
package org.kith.privacy;
