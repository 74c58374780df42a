package org.kith.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.refusal.Refusal;

class PasswordsTest {
    private final Passwords passwords = new Passwords();

    @Test
    void aHashFitsItsPasswordAndNoOther() {
        String hash = passwords.hash("four quiet hedgerows", "ada@demo.example");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.fits("four quiet hedgerows", hash)).isTrue();
        assertThat(passwords.fits("four quiet hedgerow", hash)).isFalse();
        assertThat(passwords.fits(null, hash)).isFalse();
    }

    @Test
    void nobodyGetsInWithoutAHash() {
        assertThat(passwords.fits("nobody has this password", null)).isFalse();
    }

    @Test
    void checkingWithoutAHashCostsWhatTodaysHashesCost() {
        assertThat(passwords.old(Passwords.NOBODYS)).isFalse();
    }

    @Test
    void equalPasswordsHaveDifferentHashes() {
        assertThat(passwords.hash("four quiet hedgerows", "a@b.example"))
                .isNotEqualTo(passwords.hash("four quiet hedgerows", "a@b.example"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "elevenchars"})
    void twelveCharactersAreNeeded(String password) {
        assertThatThrownBy(() -> passwords.hash(password, "ada@demo.example"))
                .isInstanceOf(Refusal.class)
                .hasMessage("refusal.password.short");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PasswordPassword",
                "123456789012",
                "aaaaaaaaaaaaaa",
                "ada.lovewell1@demo.example",
                "adalovewell123"
            })
    void wellKnownAndTrivialPasswordsAreRefused(String password) {
        String email = password.contains("@") ? password : "adalovewell@demo.example";
        assertThatThrownBy(() -> passwords.hash(password, email))
                .isInstanceOf(Refusal.class)
                .hasMessage("refusal.password.common");
    }

    @Test
    void anyCharactersAreWelcome() {
        String unusual = "zwölf Zeichen 🦔 reichen";
        assertThat(passwords.fits(unusual, passwords.hash(unusual, "ada@demo.example")))
                .isTrue();
    }

    @Test
    void onlyAWeakerHashIsOld() {
        assertThat(passwords.old(passwords.hash("four quiet hedgerows", "a@b.example")))
                .isFalse();
        assertThat(
                        passwords.old(
                                "$argon2id$v=19$m=4096,t=1,p=1$c29tZXNhbHRzb21lc2FsdA$R2aOWcRJyzmXmPv2hiTPsKTVWaJeR8Nq0zLQ0xJ3vZE"))
                .isTrue();
    }
}
