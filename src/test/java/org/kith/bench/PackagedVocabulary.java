package org.kith.bench;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.kith.installation.DatabaseReady;
import org.kith.vocabulary.Vocabulary;
import org.kith.vocabulary.VocabularyLoad;

/**
 * The vocabulary as the first start of Kith loads it, without server and database. The application's own classes do it;
 * this one only does for them what the container does: fills their fields, keeps the skills and numbers them.
 */
final class PackagedVocabulary {
    private final List<Object> skills = new ArrayList<>();

    private PackagedVocabulary() {}

    static Vocabulary load() {
        EntityManager database = new PackagedVocabulary().database();
        Vocabulary vocabulary = new Vocabulary();
        VocabularyLoad load = new VocabularyLoad();
        try {
            set(vocabulary, "em", database);
            set(load, "em", database);
            set(load, "vocabulary", vocabulary);
            Method start = VocabularyLoad.class.getDeclaredMethod("load", DatabaseReady.class);
            start.setAccessible(true);
            start.invoke(load, (Object) null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The application loads its vocabulary in another way now", e);
        }
        return vocabulary;
    }

    private static void set(Object bean, String field, Object value) throws ReflectiveOperationException {
        Field found = bean.getClass().getDeclaredField(field);
        found.setAccessible(true);
        found.set(bean, value);
    }

    /** Holds nothing at first, then the skills that were kept. */
    private EntityManager database() {
        return standIn(EntityManager.class, (self, method, arguments) -> switch (method.getName()) {
            case "persist" -> keep(arguments[0]);
            case "createQuery" -> query(skills);
            case "createNativeQuery" -> query(List.of());
            case "flush" -> null;
            default -> throw new UnsupportedOperationException(method.toString());
        });
    }

    private Object keep(Object skill) throws ReflectiveOperationException {
        skills.add(skill);
        set(skill, "id", (long) skills.size());
        return null;
    }

    private static TypedQuery<?> query(List<?> result) {
        return standIn(TypedQuery.class, (self, method, arguments) -> switch (method.getName()) {
            case "getResultList" -> List.copyOf(result);
            case "setParameter" -> self;
            case "executeUpdate" -> 1;
            default -> throw new UnsupportedOperationException(method.toString());
        });
    }

    private static <T> T standIn(Class<T> type, InvocationHandler answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
    }
}
