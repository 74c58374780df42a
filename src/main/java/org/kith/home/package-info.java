/**
 * The home page by role: what needs somebody now, in the order of urgency, with one next step each. It keeps nothing of
 * its own; it asks the features.
 *
 * <p>Promises: nothing is told that the person could not see on the page it leads to; what is late comes first; when
 * nothing waits, the list is empty.
 */
package org.kith.home;
