package org.kith.bench;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.kith.directory.CompletionWithoutDatabase;
import org.kith.privacy.Viewer;
import org.kith.search.Beginnings;
import org.kith.vocabulary.Vocabulary;

/** Names as a visitor begins to type them, letter by letter, and how long the search box waits for what to offer. */
final class Typing {
    private static final int LEAST = 2;
    private static final int MOST = 6;
    private static final int OFFERED = 8;

    private final CompletionWithoutDatabase completion;
    private final List<String> typed;

    Typing(Beginnings beginnings, Vocabulary vocabulary, Cards cards, Profiles profiles, int names, Random random) {
        completion = new CompletionWithoutDatabase(
                beginnings,
                vocabulary,
                id -> cards.organisation(id) == null
                        ? null
                        : cards.organisation(id).name(),
                id -> cards.volunteer(id) == null ? null : cards.volunteer(id).name());
        List<String> all = profiles.all().stream()
                .map(Profile::name)
                .filter(Objects::nonNull)
                .toList();
        typed = Stream.generate(() -> all.get(random.nextInt(all.size())))
                .limit(names)
                .map(name -> name.substring(0, Math.min(name.length(), random.nextInt(LEAST, MOST + 1))))
                .toList();
    }

    /** Everything once to warm up, then once more against the clock. */
    void measure(Map<String, Object> figures) {
        typed.forEach(this::complete);
        Times times = new Times();
        typed.forEach(one -> times.measure(() -> complete(one)));
        times.tell("complete", figures);
    }

    private List<String> complete(String one) {
        return completion.complete(Viewer.VISITOR, one, OFFERED);
    }
}
