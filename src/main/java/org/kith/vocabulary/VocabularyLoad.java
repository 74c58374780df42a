package org.kith.vocabulary;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
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
 * Skills are matched by key; none is ever removed, since profiles may name it.
 */
@ApplicationScoped
@Transactional
public class VocabularyLoad {
    @PersistenceContext
    EntityManager em;

    @Inject
    Vocabulary vocabulary;

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
        }
        vocabulary.refresh();
    }

    private void write(List<PackagedSkill> packaged) {
        Map<String, Skill> byKey = em.createQuery("select s from Skill s", Skill.class).getResultList().stream()
                .collect(Collectors.toMap(Skill::key, Function.identity(), (a, b) -> a, HashMap::new));
        boolean first = byKey.isEmpty();
        for (PackagedSkill row : packaged) {
            Skill skill = byKey.computeIfAbsent(row.key(), Skill::new);
            skill.describe(row.label(), row.description(), row.words());
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
