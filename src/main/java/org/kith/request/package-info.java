/**
 * Requests: what a member asks for, and where that stands.
 *
 * <p>Promises: only the member's own people and the programme's coordinators see a request; numbers run without doubles;
 * a withdrawn request takes its open invitations with it.
 */
package org.kith.request;
