package org.kith.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.kith.directory.Facets;
import org.kith.directory.LegalForm;
import org.kith.directory.Organisations;
import org.kith.directory.VolunteerKind;
import org.kith.directory.Volunteers;
import org.kith.privacy.Audience;
import org.kith.search.DocumentSource;
import org.kith.search.SearchDocument;
import org.kith.vocabulary.SkillCard;
import org.kith.vocabulary.Vocabulary;

/** Invented profiles, the same for the same seed: three volunteers to an organisation, ids from 1. */
final class Profiles {
    static final List<String> AREAS =
            List.of("B", "WV", "DY", "WS", "CV", "M", "LS", "L", "S", "NE", "BS", "CF", "EH", "G", "NG", "LE", "SE");

    static final List<Long> PROGRAMMES = List.of(1L, 2L, 3L, 4L);

    /** Chosen as people choose: most show to members what they do not show to all, few hide anything. */
    private static final List<Audience> OPEN = List.of(
            Audience.PUBLIC, Audience.PUBLIC, Audience.PUBLIC, Audience.MEMBERS, Audience.MEMBERS, Audience.PRIVATE);

    private static final List<Audience> CAREFUL = List.of(
            Audience.PUBLIC,
            Audience.MEMBERS,
            Audience.MEMBERS,
            Audience.MEMBERS,
            Audience.COORDINATORS,
            Audience.PRIVATE);

    private final Wording wording;
    private final Vocabulary vocabulary;
    private final RandomGenerator random;
    private final Zipf<SkillCard> skills;
    private final Zipf<String> areas = new Zipf<>(AREAS);
    private final List<Profile> all;

    Profiles(int count, Wording wording, Vocabulary vocabulary, RandomGenerator random) {
        this.wording = wording;
        this.vocabulary = vocabulary;
        this.random = random;
        skills = new Zipf<>(
                vocabulary.get(IntStream.rangeClosed(1, vocabulary.byKey().size())
                        .mapToObj(Long::valueOf)
                        .toList()));
        all = IntStream.rangeClosed(1, count)
                .mapToObj(id -> id % 4 == 0 ? organisation(id) : volunteer(id))
                .toList();
    }

    List<Profile> all() {
        return all;
    }

    Profile get(long id) {
        return all.get((int) id - 1);
    }

    private Profile volunteer(long id) {
        Audience name = Wording.of(CAREFUL, random);
        Audience text = Wording.of(OPEN, random);
        Audience offer = Wording.of(OPEN, random);
        Audience seen =
                List.of(name, text, offer).stream().min(Audience::compareTo).orElseThrow();
        Audience visible = seen == Audience.PRIVATE ? Audience.COORDINATORS : seen;
        Audience where = Wording.of(CAREFUL, random);
        Set<SkillCard> offered = offered(1 + random.nextInt(8));
        SkillCard main = offered.iterator().next();
        String headline = main.label() + " " + wording.text(random, 3 + random.nextInt(6));
        String about = wording.text(random, 20 + random.nextInt(60));

        List<Profile.Value> facets = new ArrayList<>();
        add(
                facets,
                Facets.WHO,
                Wording.of(List.of(VolunteerKind.values()), random).name(),
                visible);
        add(facets, Facets.WHO, "VOLUNTEER", visible);
        offered.forEach(skill -> add(facets, Facets.SKILL, Long.toString(skill.id()), offer));
        add(facets, Facets.AREA, areas.draw(random), where);
        add(facets, Facets.HOW, random.nextInt(4) > 0 ? "REMOTE" : "IN_PERSON", where);
        if (random.nextInt(3) > 0) {
            add(facets, Facets.AVAILABLE, "NOW", visible);
        }
        add(facets, Facets.PROGRAMME, Wording.of(PROGRAMMES, random).toString(), visible);
        return new Profile(
                Volunteers.TYPE,
                id,
                visible,
                List.of(new Profile.Value(null, wording.person(random), name)),
                List.of(new Profile.Value(null, headline, text), new Profile.Value(null, about, text)),
                facets,
                String.join(". ", headline, about, main.label(), main.description()));
    }

    private Profile organisation(long id) {
        Audience page = random.nextInt(7) > 0 ? Audience.PUBLIC : Audience.MEMBERS;
        String area = areas.draw(random);
        List<Profile.Value> facets = new ArrayList<>();
        add(facets, Facets.WHO, "ORGANISATION", page);
        add(facets, Facets.WHO, random.nextInt(3) > 0 ? "MEMBER" : "SIGNATORY", page);
        add(
                facets,
                Facets.LEGAL_FORM,
                Wording.of(List.of(LegalForm.values()), random).name(),
                page);
        add(facets, Facets.AREA, area, page);
        offered(random.nextInt(6)).forEach(skill -> add(facets, Facets.SKILL, Long.toString(skill.id()), page));
        return new Profile(
                Organisations.TYPE,
                id,
                page,
                List.of(new Profile.Value(null, wording.organisation(random), page)),
                List.of(
                        new Profile.Value(null, wording.text(random, 20 + random.nextInt(60)), page),
                        new Profile.Value(null, Integer.toString(1_000_000 + random.nextInt(9_000_000)), page),
                        new Profile.Value(null, area + (1 + random.nextInt(40)), page)),
                facets,
                null);
    }

    /** A first skill and mostly its neighbours: what people offer hangs together. */
    private Set<SkillCard> offered(int count) {
        Set<SkillCard> offered = new LinkedHashSet<>();
        List<SkillCard> near = List.of();
        for (int tries = 0; offered.size() < count && tries < 3 * count; tries++) {
            SkillCard next = near.isEmpty() || random.nextInt(3) == 0 ? skills.draw(random) : Wording.of(near, random);
            if (offered.isEmpty()) {
                near = neighbours(next);
            }
            offered.add(next);
        }
        return offered;
    }

    private List<SkillCard> neighbours(SkillCard skill) {
        return vocabulary.get(vocabulary.broaderOf(skill.id()).stream()
                .flatMap(above -> vocabulary.narrowerOf(above).stream())
                .toList());
    }

    private static void add(List<Profile.Value> facets, String dimension, String value, Audience audience) {
        facets.add(new Profile.Value(dimension, value, audience));
    }

    /** What a rebuild of the index reads. */
    List<DocumentSource> sources() {
        return List.of(source(Organisations.TYPE), source(Volunteers.TYPE));
    }

    private DocumentSource source(String type) {
        return new DocumentSource() {
            @Override
            public String type() {
                return type;
            }

            @Override
            public List<SearchDocument> load(Collection<Long> ids) {
                return ids.stream().map(id -> get(id).document()).toList();
            }

            @Override
            public List<Long> ids(long after, int limit) {
                return all.stream()
                        .skip(after)
                        .filter(profile -> profile.type().equals(type))
                        .map(Profile::id)
                        .limit(limit)
                        .toList();
            }
        };
    }
}
