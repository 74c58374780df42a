package org.kith.vocabulary;

import java.util.List;
import org.kith.search.Term;

/**
 * What a typed query asks for.
 *
 * @param terms what is looked for; a text that says nothing is one term of it, so that it finds nothing
 * @param excluded what is to be left out
 */
public record Understood(List<Term> terms, List<Term> excluded) {
    public Understood {
        terms = List.copyOf(terms);
        excluded = List.copyOf(excluded);
    }
}
