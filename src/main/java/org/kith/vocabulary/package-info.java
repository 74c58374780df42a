/**
 * The words the consortium shares: skills with their synonyms, acronyms and broader skills, and named areas.
 *
 * <p>Promises: the packaged vocabulary is in the database after every start; a word means one skill; no skill is ever
 * removed by a load.
 */
package org.kith.vocabulary;
