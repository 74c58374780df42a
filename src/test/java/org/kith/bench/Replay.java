package org.kith.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kith.directory.DirectoryResult;
import org.kith.directory.DirectoryWithoutDatabase;
import org.kith.search.BareSearch;
import org.kith.search.Cursor;
import org.kith.search.DiskIndex;
import org.kith.search.IndexQuery;

/** The same questions to the directory and to Lucene alone, one after the other, each going first every other time. */
final class Replay {
    /** So much is asked before anything is measured, while the JVM still compiles; no question more often than 20 times. */
    private static final int WARM_UP = 20_000;

    private static final int MOST_ROUNDS = 20;

    private final DiskIndex index;
    private final DirectoryWithoutDatabase directory;
    private final List<Asked> asked = new ArrayList<>();
    private Times service;
    private Times lucene;

    /** A question, what the directory made of it for the index, the same for Lucene alone, and how many things meet it. */
    record Asked(Questions.Question question, IndexQuery query, BareSearch bare, long total) {}

    Replay(DiskIndex index, DirectoryWithoutDatabase directory) {
        this.index = index;
        this.directory = directory;
    }

    /** Asks everything once, which also says what Lucene alone has to look for. */
    void prepare(List<Questions.Question> questions) {
        for (Questions.Question first : questions) {
            Questions.Question question = onItsPage(first);
            long total = search(question).total();
            IndexQuery query = index.asked();
            Asked prepared = new Asked(question, query, index.bare(), total);
            if (index.search(prepared.bare()) != total) {
                throw new IllegalStateException("Lucene alone finds another number of things for " + question);
            }
            asked.add(prepared);
        }
    }

    /** The question for its page, or for the last one that there is: a page is asked for by where the one before it ends. */
    private Questions.Question onItsPage(Questions.Question question) {
        Questions.Question asked = question;
        for (int page = 1; page < question.page(); page++) {
            Cursor next = search(asked).next();
            if (next == null) {
                break;
            }
            asked = asked.with(asked.query().from(next));
        }
        return asked;
    }

    List<Asked> asked() {
        return asked;
    }

    String hits() {
        double mean = asked.stream().mapToLong(Asked::total).average().orElse(0);
        return String.format(Locale.ROOT, "%.1f", mean);
    }

    void measure() {
        int warmUps = Math.min(MOST_ROUNDS, WARM_UP / Math.max(1, asked.size()));
        for (int round = 0; round <= warmUps; round++) {
            service = new Times();
            lucene = new Times();
            for (int place = 0; place < asked.size(); place++) {
                ask(asked.get(place), (place + round) % 2 == 0);
            }
        }
    }

    private void ask(Asked one, boolean serviceFirst) {
        if (serviceFirst) {
            service.measure(() -> search(one.question()));
        }
        lucene.measure(() -> index.search(one.bare()));
        if (!serviceFirst) {
            service.measure(() -> search(one.question()));
        }
    }

    private DirectoryResult search(Questions.Question question) {
        return directory.search(question.viewer(), question.query());
    }

    void tell(Map<String, Object> figures) {
        service.tell("service", figures);
        lucene.tell("lucene", figures);
        figures.put("ratio_p50", ratio((double) service.percentile(50) / lucene.percentile(50)));
        figures.put("ratio_mean", ratio(service.mean() / lucene.mean()));
    }

    static String ratio(double ratio) {
        return String.format(Locale.ROOT, "%.2f", ratio);
    }
}
