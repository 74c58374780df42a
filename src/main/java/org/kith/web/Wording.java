package org.kith.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.kith.privacy.Audience;

/** How pages word dates, money and people. */
@Named
@ApplicationScoped
public class Wording {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter PLAIN_DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm:ss", Locale.UK);
    private static final int AGEING_MONTHS = 4;
    private static final int OLD_MONTHS = 6;

    @Inject
    Clock clock;

    @Inject
    Texts texts;

    /** The text as a part of an address. */
    public String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** "Thursday 16 April 2026". */
    public String day(LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    public String dayOf(Instant instant) {
        return instant == null ? "" : day(instant.atZone(zone()).toLocalDate());
    }

    /** "Thursday 16 April 2026, 09:05:30", for what happens within seconds. */
    public String moment(Instant instant) {
        return instant == null ? "" : MOMENT.format(instant.atZone(zone()));
    }

    /** "16 April 1992", for days long past. */
    public String date(LocalDate day) {
        return day == null ? "" : PLAIN_DAY.format(day);
    }

    /** "today", "3 weeks ago": how long ago a day was. */
    public String ago(LocalDate day) {
        long days = ChronoUnit.DAYS.between(day, LocalDate.now(clock));
        if (days <= 0) {
            return texts.get("wording.today");
        }
        if (days < 14) {
            return texts.get("wording.daysAgo", days);
        }
        long months = ChronoUnit.MONTHS.between(day, LocalDate.now(clock));
        return months < 2 ? texts.get("wording.weeksAgo", days / 7) : texts.get("wording.monthsAgo", months);
    }

    public String agoOf(Instant instant) {
        return instant == null ? "" : ago(instant.atZone(zone()).toLocalDate());
    }

    /** Whether something said on that day is still fresh: "", "ageing" from four months, "old" from six or never. */
    public String freshness(LocalDate day) {
        long months = day == null ? OLD_MONTHS : ChronoUnit.MONTHS.between(day, LocalDate.now(clock));
        if (months >= OLD_MONTHS) {
            return "old";
        }
        return months >= AGEING_MONTHS ? "ageing" : "";
    }

    /** "£16,507" or "£0.50": pence as pounds, pence shown only when there are some. */
    public String pounds(Long pence) {
        if (pence == null) {
            return "";
        }
        return pence % 100 == 0
                ? String.format(Locale.UK, "£%,d", pence / 100)
                : String.format(Locale.UK, "£%,.2f", pence / 100.0);
    }

    /** First letters of the first and last word of a name, "?" for none. */
    public String initials(String name) {
        return initialsOf(name);
    }

    static String initialsOf(String name) {
        if (name == null || name.isBlank()) {
            return "?";
        }
        String[] words = name.strip().split("\\s+");
        String first = words[0].substring(0, 1);
        String last = words.length > 1 ? words[words.length - 1].substring(0, 1) : "";
        return (first + last).toUpperCase(Locale.UK);
    }

    /** The text of an enum constant, {@code enum.<Type>.<CONSTANT>}; empty for null. */
    public String of(Enum<?> constant) {
        return constant == null ? "" : texts.of(constant);
    }

    /** The audiences one may choose from, widest first. */
    public List<Audience> getAudiences() {
        return List.of(Audience.values());
    }

    private ZoneId zone() {
        return clock.getZone();
    }
}
