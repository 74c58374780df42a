package org.kith.refusal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.io.Reader;
import java.util.Iterator;
import java.util.List;
import java.util.stream.BaseStream;
import org.junit.jupiter.api.Test;

/** What every write verb must keep to, since it may be repeated. */
class SavesTest {
    private static final List<Class<?>> READ_ONCE =
            List.of(InputStream.class, Reader.class, BaseStream.class, Iterator.class);

    private static final DescribedPredicate<JavaMethod> WRITE_VERBS = DescribedPredicate.describe(
            "write verbs",
            method -> method.isAnnotatedWith(Saves.class) || method.getOwner().isAnnotatedWith(Saves.class));

    private static void check(ArchRule rule) {
        rule.check(new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.kith"));
    }

    @Test
    void whatAVerbIsGivenCanBeReadTwice() {
        check(methods().that(WRITE_VERBS).should(new ArchCondition<>("take nothing that can be read only once") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                method.getRawParameterTypes().stream()
                        .filter(SavesTest::readOnce)
                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " takes a " + type.getSimpleName())));
            }
        }));
    }

    private static boolean readOnce(JavaClass type) {
        return READ_ONCE.stream().anyMatch(type::isAssignableTo);
    }

    @Test
    void aVerbIsATransaction() {
        check(methods()
                .that(WRITE_VERBS)
                .and()
                .areDeclaredInClassesThat()
                .areNotAnnotatedWith(jakarta.interceptor.Interceptor.class)
                .should()
                .beDeclaredInClassesThat()
                .areAnnotatedWith(Transactional.class));
    }
}
