package org.kith.bench;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kith.directory.DirectoryQuery;
import org.kith.directory.Facets;
import org.kith.privacy.Role;
import org.kith.privacy.Viewer;
import org.kith.search.Sort;

/** Invents what visitors, members and coordinators look for in the directory: the same for the same seed. */
final class Questions {
    private static final Viewer MEMBER = new Viewer(1L, -1L, null, Set.of(), Set.of(-1L), Set.of(-1L), false, Set.of());

    private static final Viewer COORDINATOR =
            new Viewer(2L, null, null, Set.of(Role.COORDINATOR), Set.of(), Set.of(), false, Set.of());

    private static final List<Viewer> VIEWERS = List.of(Viewer.VISITOR, Viewer.VISITOR, MEMBER, MEMBER, COORDINATOR);

    private final Profiles profiles;
    private final Wording wording;
    private final RandomGenerator random;

    /**
     * A search of the directory and who asks.
     *
     * @param page which page is asked for, from 1
     */
    record Question(Viewer viewer, DirectoryQuery query, int page) {
        Question with(DirectoryQuery other) {
            return new Question(viewer, other, page);
        }
    }

    private Questions(Profiles profiles, Wording wording, RandomGenerator random) {
        this.profiles = profiles;
        this.wording = wording;
        this.random = random;
    }

    static List<Question> of(int count, Profiles profiles, Wording wording, RandomGenerator random) {
        Questions questions = new Questions(profiles, wording, random);
        return IntStream.range(0, count).mapToObj(place -> questions.next()).toList();
    }

    private Question next() {
        Sort sort = random.nextInt(20) == 0 ? Sort.NAME : Sort.RELEVANCE;
        return new Question(Wording.of(VIEWERS, random), new DirectoryQuery(words(), chosen(), sort), page());
    }

    private String words() {
        int kind = random.nextInt(100);
        if (kind < 30) {
            return telling(1 + random.nextInt(2));
        } else if (kind < 55) {
            return wording.phrase(random);
        } else if (kind < 67) {
            return wording.phrase(random) + " " + telling(1);
        } else if (kind < 77) {
            return telling(3 + random.nextInt(2));
        } else if (kind < 85) {
            return wording.text(random, 20 + random.nextInt(60));
        } else if (kind < 91) {
            return Wording.of(profiles.all(), random).name();
        } else if (kind < 94) {
            return mistyped(wording.telling(random));
        }
        return "";
    }

    private String telling(int count) {
        return Stream.generate(() -> wording.telling(random)).limit(count).collect(Collectors.joining(" "));
    }

    /** Two letters in the middle swapped. */
    private static String mistyped(String word) {
        int middle = word.length() / 2;
        return word.length() < 4
                ? word
                : word.substring(0, middle - 1)
                        + word.charAt(middle)
                        + word.charAt(middle - 1)
                        + word.substring(middle + 1);
    }

    /** Half without any choice, then one facet, seldom two. */
    private Map<String, Set<String>> chosen() {
        int kind = random.nextInt(100);
        int facets = kind < 50 ? 0 : kind < 85 ? 1 : 2;
        Map<String, Set<String>> chosen = new HashMap<>();
        for (int facet = 0; facet < facets; facet++) {
            Profile.Value value = Wording.of(Wording.of(profiles.all(), random).facets(), random);
            chosen.computeIfAbsent(value.dimension(), dimension -> new HashSet<>())
                    .add(value.text());
            if (value.dimension().equals(Facets.AREA)) {
                chosen.get(Facets.AREA).add(Wording.of(Profiles.AREAS, random));
            }
        }
        return chosen;
    }

    private int page() {
        int kind = random.nextInt(100);
        return kind < 90 ? 1 : kind < 98 ? 2 : 10;
    }
}
