package org.kith.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.kith.refusal.Phrase;
import org.kith.refusal.Refusal;

/** The text bundle, for the few texts that are put together in code. */
@ApplicationScoped
public class Texts {
    private final ResourceBundle bundle = ResourceBundle.getBundle("messages", Locale.UK);

    /** The text of a key with its places filled. */
    public String get(String key, Object... arguments) {
        return get(key, List.of(arguments));
    }

    /** An enum constant among the arguments is shown by its own text, {@code enum.<Type>.<CONSTANT>}; so is a phrase. */
    public String get(String key, List<Object> arguments) {
        Object[] shown = arguments.stream().map(this::shown).toArray();
        return new MessageFormat(bundle.getString(key), Locale.UK).format(shown);
    }

    /** What a refusal says. */
    public String of(Refusal refusal) {
        return get(refusal.key(), refusal.arguments());
    }

    /** The text of an enum constant. */
    public String of(Enum<?> constant) {
        return bundle.getString("enum." + constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    private Object shown(Object argument) {
        return switch (argument) {
            case Enum<?> constant -> of(constant);
            case Phrase phrase -> bundle.getString(phrase.key());
            default -> argument;
        };
    }
}
