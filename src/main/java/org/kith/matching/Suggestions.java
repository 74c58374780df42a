package org.kith.matching;

import java.util.List;

/**
 * Who could help with a request.
 *
 * @param best ranked, at most {@link MatchingDesk#SHOWN}, and always the person the member asked for
 * @param considered how many volunteers were looked at
 * @param fitting how many of them may be suggested and share a skill or words
 * @param whyNot those who fit but are kept out by a hard limit
 */
public record Suggestions(List<Suggestion> best, int considered, int fitting, List<WhyNot> whyNot) {}
