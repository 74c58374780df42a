/**
 * The words the consortium shares: skills with their synonyms, acronyms and broader skills, and named areas.
 *
 * <p>Promises: the packaged vocabulary is in the database after every start; a word means one skill, whatever a
 * list says; no skill is ever removed by a load, and none that is used by taking an import back; every node knows of a change soon;
 * a change reindexes what it touches and nothing else; a merge is undone without loss.
 */
package org.kith.vocabulary;
