package org.kith.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.kith.vocabulary.SkillSuggestion;
import org.kith.vocabulary.Vocabulary;

/**
 * {@code skills}: a vocabulary in the form of ESCO's list, queries as if somebody typed them into the skill picker; out comes
 * what it would offer. With {@code --leave-out N} there are no queries: that many synonyms are left out of the vocabulary and
 * looked for.
 */
final class Skills {
    static final int OFFERED = 10;

    private final List<Concept> concepts;

    private Skills(List<Concept> concepts) {
        this.concepts = concepts;
    }

    static Map<String, Object> run(Options options) throws IOException {
        options.expect(Set.of("--skills"), Set.of("--queries", "--out", "--leave-out", "--seed"), Set.of());
        Path list = options.input("--skills");
        if (options.has("--leave-out")) {
            int left = options.number("--leave-out", 1, 1_000_000, 1);
            return LeftOut.measure(Concept.read(list), left, options.number("--seed", 0, Integer.MAX_VALUE, 1));
        }
        for (String needed : List.of("--queries", "--out")) {
            if (!options.has(needed)) {
                throw new BadInput("The option " + needed + " is missing, or --leave-out.");
            }
        }
        Path out = options.output("--out");
        List<String> queries = TextLines.read(options.input("--queries"));
        return new Skills(Concept.read(list)).answer(queries, out);
    }

    private Map<String, Object> answer(List<String> queries, Path out) throws IOException {
        Stopwatch building = new Stopwatch();
        Vocabulary vocabulary = Concept.vocabulary(concepts);
        vocabulary.suggest("first", OFFERED);
        String buildSeconds = building.seconds();
        int lines = 0;
        int unanswered = 0;
        Times times = new Times();
        try (BufferedWriter hits = Files.newBufferedWriter(out)) {
            for (String query : queries) {
                List<SkillSuggestion> offered = times.measure(() -> vocabulary.suggest(query, OFFERED));
                unanswered += offered.isEmpty() ? 1 : 0;
                int rank = 1;
                for (SkillSuggestion hit : offered) {
                    hits.write(String.join(
                                    "\t",
                                    query.replace('\t', ' '),
                                    Integer.toString(rank++),
                                    concepts.get((int) hit.id() - 1).uri(),
                                    hit.label(),
                                    hit.kind().name().toLowerCase(Locale.ROOT))
                            + "\n");
                    lines++;
                }
            }
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("skills", concepts.size());
        figures.put("queries", queries.size());
        figures.put("unanswered", unanswered);
        figures.put("lines", lines);
        figures.put("build_seconds", buildSeconds);
        times.tell("suggest", figures);
        return figures;
    }
}
