package org.kith.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Measures Kith by running its own code: {@code mvn -q test-compile exec:exec@bench -Dbench.args="VERB …"}. What the
 * verbs read and write is told in docs/benchmarks.md. Figures come last on the standard output, one {@code name: value}
 * a line; input that cannot be used ends the run with status 1 and a sentence, and so does a promise that is not kept.
 */
public final class Bench {
    private static final SortedMap<String, Verb> VERBS = new TreeMap<>(Map.of(
            "import", ImportFile::run,
            "kill", Kill::run,
            "retrieve", Retrieve::run,
            "search", Search::run,
            "skills", Skills::run,
            "spelling", Misspellings::run));

    /** One thing that can be measured. */
    interface Verb {
        /**
         * Returns the figures, in the order in which they are printed.
         *
         * @throws BadInput when something given cannot be used
         * @throws BrokenPromise when the figures are worse than Kith promises
         */
        Map<String, Object> run(Options options) throws IOException;
    }

    private Bench() {}

    public static void main(String[] args) throws IOException {
        System.exit(run(List.of(args), System.out, System.err));
    }

    static int run(List<String> args, PrintStream out, PrintStream err) throws IOException {
        try {
            String name = args.isEmpty() ? "" : args.getFirst();
            Verb verb = VERBS.get(name);
            if (verb == null) {
                throw new BadInput((name.isEmpty() ? "No verb was given." : "There is no verb \"" + name + "\".")
                        + " The verbs are: " + String.join(", ", VERBS.keySet()) + ".");
            }
            print(verb.run(new Options(args.subList(1, args.size()))), out);
            return 0;
        } catch (BadInput e) {
            err.println(e.getMessage());
            return 1;
        } catch (BrokenPromise e) {
            err.println(e.getMessage());
            print(e.figures(), out);
            return 1;
        }
    }

    private static void print(Map<String, Object> figures, PrintStream out) {
        figures.forEach((figure, value) -> out.println(figure + ": " + value));
    }
}
