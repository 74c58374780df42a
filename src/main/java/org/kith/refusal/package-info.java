/**
 * The ways in which Kith says no: a rule ({@link org.kith.refusal.Refusal}), nothing there or nothing for you ({@link
 * org.kith.refusal.NotFound}), sign in first ({@link org.kith.refusal.NotSignedIn}), somebody was quicker ({@link
 * org.kith.refusal.EditedMeanwhile}), others are in the way ({@link org.kith.refusal.Busy}). Each rolls the transaction
 * back; nothing is half-written.
 */
package org.kith.refusal;
