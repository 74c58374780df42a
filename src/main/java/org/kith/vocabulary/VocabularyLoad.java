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
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kith.installation.DatabaseReady;
import org.kith.search.Changes;

/**
 * Brings the packaged vocabulary (search-index/vocabulary) into the database when it differs from what was loaded last.
 * Skills are matched by key, else by label, which an import may have brought under a key of its own; none is ever removed,
 * since profiles may name it. What imports brought stays while the package is the same.
 */
@ApplicationScoped
@Transactional
public class VocabularyLoad {
    @PersistenceContext
    EntityManager em;

    @Inject
    Event<VocabularyChanged> changed;

    @Inject
    Changes changes;

    void load(@Observes @Priority(DatabaseReady.VOCABULARY) DatabaseReady ready) {
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

    private void write(List<PackagedSkill> packaged) {
        Map<String, Skill> byKey = em.createQuery("select s from Skill s", Skill.class).getResultList().stream()
                .collect(Collectors.toMap(Skill::key, Function.identity(), (a, b) -> a, HashMap::new));
        boolean first = byKey.isEmpty();
        Map<String, Skill> byLabel = new HashMap<>();
        byKey.values().forEach(skill -> byLabel.put(SkillIdentity.plain(skill.label()), skill));
        for (PackagedSkill row : packaged) {
            Skill named = byLabel.get(SkillIdentity.plain(row.label()));
            Skill skill = byKey.computeIfAbsent(row.key(), key -> named == null ? new Skill(key) : named);
            String label = named == null || named == skill ? row.label() : skill.label();
            skill.describe(label, row.description(), row.words());
            if (skill.id() == null) {
                em.persist(skill);
            }
        }
        em.flush();
        for (PackagedSkill row : packaged) {
            byKey.get(row.key())
                    .setBroader(row.broader().stream()
                            .map(key -> byKey.get(key).id())
                            .collect(Collectors.toSet()));
        }
        if (!first) {
            changes.ofAll("volunteer"); // labels stand in the documents' words
        }
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
