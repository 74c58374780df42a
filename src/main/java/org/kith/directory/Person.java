package org.kith.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.kith.privacy.Audience;

/** A human with an account. Contacts are private unless the person says otherwise; the name is for members. */
@Entity
public class Person {
    public static final int NAME_MAX = 120;
    public static final int PHONE_MAX = 30;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "kith")
    private Long id;

    @Version
    private int version;

    @Column(name = "account_id")
    private Long accountId;

    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "name_audience")
    private Audience nameAudience = Audience.MEMBERS;

    private String email;

    @Enumerated(EnumType.STRING)
    @Column(name = "email_audience")
    private Audience emailAudience = Audience.PRIVATE;

    private String phone;

    @Enumerated(EnumType.STRING)
    @Column(name = "phone_audience")
    private Audience phoneAudience = Audience.PRIVATE;

    protected Person() {}

    Person(Long accountId, String name, String email, String phone) {
        this.accountId = accountId;
        this.name = name;
        this.email = email;
        this.phone = phone;
    }

    void correct(String name, String email) {
        this.name = name;
        this.email = email;
    }

    void showName(Audience audience) {
        nameAudience = audience;
    }

    void contacts(String phone, Audience emailAudience, Audience phoneAudience) {
        this.phone = phone;
        this.emailAudience = emailAudience;
        this.phoneAudience = phoneAudience;
    }

    public Long id() {
        return id;
    }

    public int version() {
        return version;
    }

    public Long accountId() {
        return accountId;
    }

    public String name() {
        return name;
    }

    public Audience nameAudience() {
        return nameAudience;
    }

    public String email() {
        return email;
    }

    public Audience emailAudience() {
        return emailAudience;
    }

    public String phone() {
        return phone;
    }

    public Audience phoneAudience() {
        return phoneAudience;
    }
}
