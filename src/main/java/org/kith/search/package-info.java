/**
 * The search index: a copy of what the database holds, which can be thrown away at any time. Features say what changed
 * ({@link org.kith.search.Changes}) and give documents when asked ({@link org.kith.search.DocumentSource}); administrators
 * look after it ({@link org.kith.search.IndexCare}); pages and features search ({@link org.kith.search.SearchIndex}), complete names ({@link org.kith.search.Beginnings}), mark what was found ({@link org.kith.search.Highlighter}) and compare words ({@link org.kith.search.Relevance}, {@link
 * org.kith.search.Words}). Nobody outside this package sees Lucene.
 *
 * <p>Promises, each the name of a test:
 *
 * <ul>
 *   <li>What one may not see: {@code aLevelFindsNothingThatItMayNotSee}, {@code aLevelCountsNothingThatItMayNotSee},
 *       {@code privateIsNeverIndexed}, {@code valuesReachNoFurtherThanTheirThing}, {@code
 *       aVisitorsQueryReadsPublicFieldsAlone}, {@code nothingBeginsSoThatTheLevelMayNotSee}, {@code
 *       aVisitorsCompletionReadsPublicFieldsAlone}.
 *   <li>What is found: {@code upToFourTermsAreAllNeeded}, {@code ofMoreThanFourTermsAnyWillDoAndMoreIsBetter},
 *       {@code aNarrowerSkillRanksUnderTheExactOne}, {@code dentalDoesNotFindMental}, {@code accentsDoNotMatter}.
 *   <li>Facets: {@code anyWithinAFacetAllAcross}, {@code aFacetKeepsItsOtherValuesCountable}, {@code
 *       aThingCountsOnceInAGroupHoweverManyOfItsValuesAreInIt}, {@code otherGroupsCountWithoutIndexingAgain}.
 *   <li>Pages: {@code pagesNeitherRepeatNorSkip}, {@code tiesAreToldApartByTypeAndId}, {@code
 *       whatNobodyChangesStandsOnOnePageWhateverElseChanges}, {@code aPlaceByNameHoldsNoNameThatTheViewerMayNotSee}.
 *   <li>Changes: {@code aChangeIsWrittenWithItsTransaction}, {@code aFailureToWriteRollsBack}, {@code
 *       aChangeIsFindableAfterOneRound}.
 *   <li>Doubt: {@code aDeletedFolderIsRebuilt}, {@code anIndexTheDatabaseDoesNotKnowIsRebuilt}, {@code
 *       anotherLayoutIsRebuilt}, {@code aDamagedIndexIsRebuilt}, {@code aTruncatedIndexIsRebuilt}, {@code
 *       theOldIndexServesWhileTheNewOneIsMade}, {@code aSecondProcessIsKeptOut}.
 *   <li>Trouble: {@code aFullDiskIsSurvived}, {@code aFolderThatCannotBeWrittenToIsSurvived}, {@code
 *       aDatabaseThatIsAwayIsToldAndSearchedOn}, {@code whatFailedIsToldByItsCause}.
 *   <li>Agreement: {@code aComparisonRepairsWhatNobodySaidHasChanged}, {@code aChangeMeanwhileIsNoRepair}, {@code
 *       changesDoNotWaitForAComparison}, {@code anyDifferenceShows}.
 *   <li>Waiting: {@code howManyChangesWaitIsTold}, {@code aLargeSetIsReadAlone}.
 * </ul>
 *
 * <p>It is not: the place where a result's fields come from (they are read from the database, with the audience applied
 * again), nor a store of anything that exists nowhere else.
 */
package org.kith.search;
