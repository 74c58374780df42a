/**
 * Matching: suggestions with reasons, decisions with their evidence, invitations and their answers.
 *
 * <p>Promises: a hard limit is never softened; the same request and volunteers give the same suggestions; a decision keeps
 * what was shown and is never changed; an approval takes a place and a decline gives it back; contacts are shown on
 * acceptance and not before; of two approvals of the last place exactly one wins.
 */
package org.kith.matching;
