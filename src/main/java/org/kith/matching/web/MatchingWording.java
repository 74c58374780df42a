package org.kith.matching.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kith.matching.Reason;
import org.kith.refusal.Refusal;
import org.kith.web.Texts;

/** How the pages of matching word reasons and longer texts. */
@Named
@ApplicationScoped
public class MatchingWording {
    @Inject
    Texts texts;

    /** A reason as a sentence; empty for none. */
    public String words(Reason reason) {
        return reason == null ? "" : texts.get(reason.key(), reason.arguments());
    }

    /** What fills the sentence of a refusal, with reasons in words. */
    public Object[] arguments(Refusal refusal) {
        return refusal.arguments().stream()
                .map(argument -> argument instanceof Reason reason ? words(reason) : argument)
                .toArray();
    }

    /** A text cut where its writer began a new line. */
    public List<String> paragraphs(String text) {
        return text == null
                ? List.of()
                : text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }
}
