package org.kith.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kith.directory.DirectoryQuery;
import org.kith.directory.Facets;
import org.kith.directory.Organisations;
import org.kith.directory.Volunteers;
import org.kith.privacy.Audience;
import org.kith.search.Hit;
import org.kith.search.MemoryIndex;
import org.kith.search.SearchDocument;
import org.kith.search.SearchResult;
import org.kith.search.Sort;
import org.kith.vocabulary.MemoryVocabulary;
import org.kith.vocabulary.Vocabulary;

/**
 * {@code retrieve}: documents as if each were an organisation with that name and those activities, queries as if a
 * visitor typed them into the search of the directory; out comes what the directory would list, as a TREC run.
 */
final class Retrieve {
    /** Most lines for a query. */
    private static final int DEPTH = 1_000;

    private final List<Doc> docs;
    private final Vocabulary vocabulary;
    private final MemoryIndex index;

    private record Doc(String id, String title, String text) {
        static Doc of(JsonLines.Line line) {
            return new Doc(line.id(), line.text("title"), line.text("text"));
        }
    }

    private record Query(String id, String text) {
        static Query of(JsonLines.Line line) {
            Query query = new Query(line.id(), line.text("text"));
            if (query.text().isBlank()) {
                throw new IllegalArgumentException("\"text\" is empty");
            }
            return query;
        }
    }

    private Retrieve(List<Doc> docs, Vocabulary vocabulary) {
        this.docs = docs;
        this.vocabulary = vocabulary;
        this.index = new MemoryIndex(
                IntStream.range(0, docs.size()).mapToObj(this::organisation).toList());
    }

    static Map<String, Object> run(Options options) throws IOException {
        options.expect(Set.of("--docs", "--queries", "--out"), Set.of());
        Path out = options.output("--out");
        List<Query> queries = JsonLines.read(options.input("--queries"), Query::of, Query::id);
        List<Doc> docs = JsonLines.read(options.input("--docs"), Doc::of, Doc::id);
        Vocabulary vocabulary = MemoryVocabulary.packaged();

        Stopwatch indexing = new Stopwatch();
        Retrieve retrieve = new Retrieve(docs, vocabulary);
        String indexSeconds = indexing.seconds();

        Stopwatch searching = new Stopwatch();
        Map<String, List<Hit>> found = new LinkedHashMap<>();
        queries.forEach(query -> found.put(query.id(), retrieve.search(query.text())));
        String searchSeconds = searching.seconds();

        retrieve.write(found, out);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("docs", docs.size());
        figures.put("queries", queries.size());
        figures.put("unanswered", found.values().stream().filter(List::isEmpty).count());
        figures.put("lines", found.values().stream().mapToInt(List::size).sum());
        figures.put("index_seconds", indexSeconds);
        figures.put("search_seconds", searchSeconds);
        return figures;
    }

    /** As the directory describes an organisation to the index. */
    private SearchDocument organisation(int place) {
        Doc doc = docs.get(place);
        return SearchDocument.of(Organisations.TYPE, place + 1)
                .visibleTo(Audience.PUBLIC)
                .name(doc.title(), Audience.PUBLIC)
                .sortName(doc.title())
                .text(doc.text(), Audience.PUBLIC)
                .facet(Facets.WHO, "ORGANISATION", Audience.PUBLIC)
                .build();
    }

    /** As the directory asks the index when a visitor typed this. */
    private List<Hit> search(String text) {
        DirectoryQuery typed = new DirectoryQuery(text, Map.of(), Sort.RELEVANCE);
        SearchResult result = index.search(typed.asked(
                Audience.PUBLIC,
                Set.of(Organisations.TYPE, Volunteers.TYPE),
                vocabulary.understand(typed.words()),
                Map.of(),
                null,
                DEPTH));
        return Stream.concat(result.hits().stream(), result.wider().stream()).toList();
    }

    private void write(Map<String, List<Hit>> found, Path out) throws IOException {
        try (BufferedWriter run = Files.newBufferedWriter(out)) {
            for (Map.Entry<String, List<Hit>> answer : found.entrySet()) {
                int rank = 1;
                for (Hit hit : answer.getValue()) {
                    String doc = docs.get((int) hit.id() - 1).id();
                    run.write(answer.getKey() + " Q0 " + doc + " " + rank++ + " " + hit.score() + " kith\n");
                }
            }
        }
    }
}
