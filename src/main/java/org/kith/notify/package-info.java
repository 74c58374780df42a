/**
 * What Kith says to people outside its pages: mails, and links that prove who opens them.
 *
 * <p>A feature posts a mail ({@link org.kith.notify.Mails}) in the transaction that has something to tell. A job sends it
 * after the commit, again and again with growing pauses. One-time links ({@link org.kith.notify.OneTimeLinks}) are hashed
 * at rest, work once and end by themselves.
 *
 * <p>Promises, each the name of a test:
 *
 * <ul>
 *   <li>When: {@code aMailGoesOutOnceAfterTheCommit}, {@code aRollbackSendsNothing}, {@code
 *       aMailWaitsForTheServerAndArrivesOnce}, {@code aMailThatWasGoingOutWhenTheServerWasKilledArrivesOnce}.
 *   <li>Whether: {@code pausesGrow}, {@code anAddressThatIsRefusedForGoodIsGivenUpAtOnce}, {@code
 *       whatWaitedTooLongIsGivenUp}.
 *   <li>What: {@code theMessageIdIsTheSameEveryTime}, {@code bothPartsSayTheSame}, {@code noHeaderCanBeSlippedIn}.
 *   <li>Whose: {@code endedMailsAreDeletedAfterAMonth}, {@code onlyAdministratorsLook}.
 *   <li>Stopping them: {@code openingTheLinkStopsNothingAndTheButtonDoes}, {@code aMailProgramStopsThemInOneStep}, {@code
 *       nobodyMakesALinkForOthersMails}, {@code aLinkOfWeeksAgoStillStopsMails}.
 * </ul>
 */
package org.kith.notify;
