package org.kith.notify;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What signs the links in mails; the same for every node. */
@Entity
@Table(name = "mail_key")
class MailKey {
    static final int ONLY = 1;

    @Id
    private Integer id;

    private String secret;

    protected MailKey() {}

    /** @param secret 256 random bits in hexadecimal digits */
    MailKey(String secret) {
        this.id = ONLY;
        this.secret = secret;
    }

    String secret() {
        return secret;
    }
}
