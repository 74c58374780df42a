/**
 * Time: the one clock, which tests replace; working days; how instants are stored; and the timer. Days begin and end in
 * the consortium's own time zone.
 *
 * <p>A feature that has something to do at a time implements {@link org.kith.schedule.Job}. Of all nodes one does it; when
 * that one dies another takes over, so a job is done at least once.
 *
 * <p>Promises, each the name of a test: {@code ofSeveralNodesOneGetsAJob}, {@code aLeaseThatRanOutIsTakenOver}, {@code
 * aJobFiresOnceEachTime}, {@code aJobThatFailsIsKeptWithItsReasonAndTriedAgain}, {@code
 * onceADayAlsoWhenTheClocksChange}.
 */
package org.kith.schedule;
