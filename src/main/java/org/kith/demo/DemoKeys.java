package org.kith.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.kith.programme.ProgrammeCard;
import org.kith.programme.Programmes;
import org.kith.vocabulary.SkillCard;
import org.kith.vocabulary.Vocabulary;

/** The ids behind the keys that the demo files name programmes and skills by. */
@ApplicationScoped
public class DemoKeys {
    @Inject
    Programmes programmes;

    @Inject
    Vocabulary vocabulary;

    public long programme(String key) {
        return programmes.all().stream()
                .filter(programme -> programme.key().equals(key))
                .map(ProgrammeCard::id)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no programme " + key));
    }

    public long skill(String key) {
        return Optional.ofNullable(vocabulary.byKey().get(key))
                .map(SkillCard::id)
                .orElseThrow(() -> new IllegalStateException("There is no skill " + key));
    }
}
