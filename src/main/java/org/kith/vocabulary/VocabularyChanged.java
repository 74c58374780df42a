package org.kith.vocabulary;

/** Skills or words are others once the transaction under way has succeeded. */
record VocabularyChanged() {}
