package org.kith.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
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

    /** The id of a skill by its key; looked up once for as many skills as are asked for. */
    public ToLongFunction<String> skills() {
        Map<String, SkillCard> skills = vocabulary.byKey();
        return key -> Optional.ofNullable(skills.get(key))
                .map(SkillCard::id)
                .orElseThrow(() -> new IllegalStateException("There is no skill " + key));
    }
}
