package org.kith.vocabulary;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kith.installation.DatabaseReady;

/**
 * Brings the packaged vocabulary (search-index/vocabulary) into the database when it differs from what was loaded last.
 * Skills are matched by key, else by label, which an import may have brought under a key of its own; none is ever removed,
 * since profiles may name it. What imports brought stays while the package is the same, what the desk changed for good.
 */
@ApplicationScoped
@Transactional
public class VocabularyLoad {
    @PersistenceContext
    EntityManager em;

    @Inject
    Event<VocabularyChanged> changed;

    @Inject
    VocabularyChanges changes;

    void load(@Observes @Priority(DatabaseReady.VOCABULARY) DatabaseReady ready) {
        loadIfOther();
    }

    /** Brings the package in unless it is the one that was loaded last. */
    public void loadIfOther() {
        byte[] packaged = packaged();
        String hash = hash(packaged);
        List<?> last = em.createNativeQuery("select content_hash from vocabulary_loaded where id = 1")
                .getResultList();
        if (last.isEmpty() || !hash.equals(last.getFirst())) {
            write(PackagedSkill.read(new String(packaged, StandardCharsets.UTF_8)));
            em.createNativeQuery(
                            last.isEmpty()
                                    ? "insert into vocabulary_loaded (id, content_hash) values (1, ?1)"
                                    : "update vocabulary_loaded set content_hash = ?1 where id = 1")
                    .setParameter(1, hash)
                    .executeUpdate();
            em.createNativeQuery("update vocabulary_change set n = n + 1 where id = 1")
                    .executeUpdate();
            changed.fire(new VocabularyChanged());
        }
    }

    /** What was edited at the desk is left as it is, and what was deleted there does not come back. */
    private void write(List<PackagedSkill> packaged) {
        Map<String, Skill> byKey = em.createQuery("select s from Skill s", Skill.class).getResultList().stream()
                .collect(Collectors.toMap(Skill::key, Function.identity(), (a, b) -> a, HashMap::new));
        Map<String, Skill> byLabel = new HashMap<>();
        byKey.values().forEach(skill -> byLabel.put(SkillIdentity.plain(skill.label()), skill));
        Set<Long> edited = new HashSet<>(em.createQuery("select distinct e.skillId from SkillEvent e", Long.class)
                .getResultList());
        Set<String> taken = words(byKey.values().stream().filter(skill -> edited.contains(skill.id())));
        List<PackagedSkill> wanted = wanted(packaged);
        List<Long> retold = new ArrayList<>();
        for (PackagedSkill row : wanted) {
            Skill named = byLabel.get(SkillIdentity.plain(row.label()));
            Skill skill = byKey.computeIfAbsent(row.key(), key -> named == null ? new Skill(key) : named);
            if (edited.contains(skill.id())) {
                continue;
            }
            String label = named == null || named == skill ? row.label() : skill.label();
            if (skill.id() != null && !skill.tells(label, row.description())) {
                retold.add(skill.id());
            }
            Map<String, Skill.WordKind> words = new HashMap<>(row.words());
            words.keySet().removeIf(word -> taken.contains(SkillIdentity.plain(word)));
            skill.describe(label, row.description(), words);
            if (skill.id() == null) {
                em.persist(skill);
            }
        }
        em.flush();
        for (PackagedSkill row : wanted) {
            Skill skill = byKey.get(row.key());
            if (!edited.contains(skill.id())) {
                skill.setBroader(row.broader().stream()
                        .map(byKey::get)
                        .filter(Objects::nonNull)
                        .map(Skill::id)
                        .collect(Collectors.toSet()));
            }
        }
        changes.renamed(retold); // labels and descriptions stand in documents
    }

    private static Set<String> words(Stream<Skill> skills) {
        return skills.flatMap(skill -> Stream.concat(Stream.of(skill.label()), skill.words().keySet().stream()))
                .map(SkillIdentity::plain)
                .collect(Collectors.toSet());
    }

    private List<PackagedSkill> wanted(List<PackagedSkill> packaged) {
        Set<String> deleted = Set.copyOf(
                em.createQuery("select distinct e.insteadOf from SkillEvent e where e.kind = :kind", String.class)
                        .setParameter("kind", SkillEventKind.DELETED)
                        .getResultList());
        return packaged.stream().filter(row -> !deleted.contains(row.key())).toList();
    }

    private static byte[] packaged() {
        try (InputStream in = VocabularyLoad.class.getResourceAsStream("/vocabulary/skills.csv")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
