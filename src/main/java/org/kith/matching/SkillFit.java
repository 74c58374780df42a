package org.kith.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongFunction;
import org.kith.directory.SkillLevel;

/**
 * How well a volunteer's skills cover those wanted: the mean, over the wanted skills, of the best credit any of the
 * volunteer's skills earns for it. The skill itself earns by its level (expert 1, confident 0.85, some 0.6); a narrower
 * skill earns 0.8 of that, a directly broader one 0.5. Kith's own rule; the figures are a start.
 */
final class SkillFit {
    private static final Map<SkillLevel, Double> BY_LEVEL =
            Map.of(SkillLevel.EXPERT, 1.0, SkillLevel.CONFIDENT, 0.85, SkillLevel.SOME, 0.6);
    private static final double NARROWER = 0.8;
    private static final double BROADER = 0.5;

    private final LongFunction<Set<Long>> narrowerOf;
    private final LongFunction<Set<Long>> broaderOf;
    private final LongFunction<String> labelOf;

    SkillFit(LongFunction<Set<Long>> narrowerOf, LongFunction<Set<Long>> broaderOf, LongFunction<String> labelOf) {
        this.narrowerOf = narrowerOf;
        this.broaderOf = broaderOf;
        this.labelOf = labelOf;
    }

    private record Credit(double value, Reason reason) {}

    /**
     * @param wanted skills wanted; when there are none the criterion has nothing to give
     * @param has the volunteer's skills with their level
     * @param most the most points it can give
     */
    Criterion judge(Set<Long> wanted, Map<Long, SkillLevel> has, int most) {
        if (wanted.isEmpty()) {
            return new Criterion("skills", 0, 0, List.of(Reason.of("matching.reason.noSkillsWanted")));
        }
        List<Reason> reasons = new ArrayList<>();
        double sum = 0;
        for (long skill : new TreeSet<>(wanted)) {
            Credit credit = best(skill, has);
            sum += credit.value();
            reasons.add(credit.reason());
        }
        return new Criterion("skills", (int) Math.round(most * sum / wanted.size()), most, reasons);
    }

    private Credit best(long wanted, Map<Long, SkillLevel> has) {
        Set<Long> narrower = narrowerOf.apply(wanted);
        Set<Long> broader = broaderOf.apply(wanted);
        return has.entrySet().stream()
                .map(known -> credit(wanted, known.getKey(), known.getValue(), narrower, broader))
                .filter(credit -> credit.value() > 0)
                .max(Comparator.comparingDouble(Credit::value)
                        .thenComparing(credit -> credit.reason().toString()))
                .orElseGet(() -> new Credit(0, Reason.of("matching.reason.skillMissing", labelOf.apply(wanted))));
    }

    private Credit credit(long wanted, long known, SkillLevel level, Set<Long> narrower, Set<Long> broader) {
        double base = BY_LEVEL.get(level);
        if (known == wanted) {
            return new Credit(base, Reason.of("matching.reason.skillExact", labelOf.apply(wanted), level));
        }
        if (narrower.contains(known)) {
            return new Credit(
                    base * NARROWER,
                    Reason.of("matching.reason.skillNarrower", labelOf.apply(known), labelOf.apply(wanted), level));
        }
        if (broader.contains(known)) {
            return new Credit(
                    base * BROADER,
                    Reason.of("matching.reason.skillBroader", labelOf.apply(wanted), labelOf.apply(known), level));
        }
        return new Credit(0, Reason.of("matching.reason.skillMissing", labelOf.apply(wanted)));
    }
}
