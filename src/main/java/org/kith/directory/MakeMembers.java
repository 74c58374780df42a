package org.kith.directory;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.kith.imports.Decision;
import org.kith.refusal.Refusal;

/**
 * Which organisations of an import become members from today: none, all, or those in some postcode areas and those with
 * some registration numbers.
 *
 * @param areas letters that postcodes start with
 */
public record MakeMembers(Who who, Set<String> areas, Set<String> registrationNumbers) {
    /** The three answers. */
    public enum Who {
        NONE,
        ALL,
        SOME
    }

    public static final MakeMembers NONE = new MakeMembers(Who.NONE, Set.of(), Set.of());
    public static final MakeMembers ALL = new MakeMembers(Who.ALL, Set.of(), Set.of());

    public MakeMembers {
        areas = Set.copyOf(areas);
        registrationNumbers = Set.copyOf(registrationNumbers);
    }

    /** @param typedNumbers registration numbers on lines of their own or between commas; may be null */
    public static MakeMembers some(Collection<String> areas, String typedNumbers) {
        String typed = typedNumbers == null ? "" : typedNumbers;
        return new MakeMembers(
                Who.SOME,
                Set.copyOf(areas),
                Arrays.stream(typed.split("[\\n\\r,;]"))
                        .map(OrganisationRow::plainNumber)
                        .filter(number -> !number.isEmpty())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * What was answered to the questions {@code members}, {@code areas} and {@code numbers}.
     *
     * @throws Refusal at field {@code members} when somebody is chosen and the answer is nobody
     */
    static MakeMembers of(Decision decision) {
        MakeMembers chosen = some(decision.answers("areas"), decision.answer("numbers"));
        String who = decision.answer("members");
        return switch (who == null ? Who.NONE : Who.valueOf(who)) {
            case NONE -> {
                if (!chosen.nobodyChosen()) {
                    throw Refusal.at("members", "directory.import.refusal.chosenButNone");
                }
                yield NONE;
            }
            case ALL -> ALL;
            case SOME -> chosen;
        };
    }

    /** Whether some were to be chosen, and nobody is. */
    public boolean nobodyChosen() {
        return who == Who.SOME && areas.isEmpty() && registrationNumbers.isEmpty();
    }
}
