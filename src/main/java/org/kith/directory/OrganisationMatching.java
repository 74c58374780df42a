package org.kith.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.kith.imports.NearChoice;
import org.kith.imports.RowProblem;

/**
 * The rows of a file held against each other and against the directory, by what organisations are recognised by alone: which
 * rows are one organisation, which organisation of the directory it is or could be.
 */
final class OrganisationMatching {
    /** A row of the file. */
    record Row(long line, OrganisationIdentity identity, NearChoice choice) {}

    /** An organisation of the directory. */
    record Known(long id, int version, OrganisationIdentity identity) {}

    /** The rows of one organisation, the first of which names it. */
    static final class Group {
        private final List<Long> lines = new ArrayList<>();
        private final NearChoice choice;
        private OrganisationIdentity identity;
        private Known target;
        private Known near;

        private Group(Row row) {
            lines.add(row.line());
            identity = row.identity();
            choice = row.choice();
        }

        private void take(Row row) {
            lines.add(row.line());
            identity = identity.filledFrom(row.identity());
        }

        long line() {
            return lines.getFirst();
        }

        /** Lines of the rows folded into the first one. */
        List<Long> folded() {
            return lines.subList(1, lines.size());
        }

        /** The organisation that it is; null when it is new. */
        Known target() {
            return target;
        }

        /** An organisation that it could be; null without one. */
        Known near() {
            return near;
        }
    }

    /** At one postcode no more names than these are looked at for each: a list may have all of its rows there. */
    private static final int NEIGHBOURS = 100;

    private static final String CLAIMED = "directory.import.problem.claimed";

    private final List<Group> groups = new ArrayList<>();
    private final List<Group> refused = new ArrayList<>();
    private final List<Long> refusedLines = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();
    private final Map<Long, Long> claims = new HashMap<>();

    /**
     * @param directory organisations that share a number, or name and postcode, with a row
     * @param atPostcode organisations at that postcode
     */
    OrganisationMatching(
            Collection<Row> rows, Collection<Known> directory, Function<String, Collection<Known>> atPostcode) {
        fold(rows);
        Identities<Known> known = new Identities<>(Known::identity);
        directory.forEach(known::add);
        find(known);
        groups.removeAll(Set.copyOf(refused));
        groups.stream().filter(group -> group.target == null).forEach(group -> findNear(group, atPostcode));
        groups.removeAll(Set.copyOf(refused));
        tellLike();
    }

    /** The best identified rows first, so that the order of the file decides nothing but which value wins. */
    private void fold(Collection<Row> rows) {
        Identities<Group> known = new Identities<>(group -> group.identity);
        List<Row> ordered = new ArrayList<>(rows);
        ordered.sort(Comparator.comparingInt((Row row) -> row.identity().rank()).thenComparingLong(Row::line));
        for (Row row : ordered) {
            List<Group> same = known.of(row.identity());
            if (same.size() > 1) {
                refuse(row.line(), "directory.import.problem.severalInFile", row.identity());
                continue;
            }
            Group group = same.isEmpty() ? new Group(row) : same.getFirst();
            if (same.isEmpty()) {
                groups.add(group);
            } else {
                group.take(row);
            }
            known.add(group);
        }
        groups.sort(Comparator.comparingLong(Group::line));
    }

    /** Those with a registration number first: they may claim an organisation of the directory before others. */
    private void find(Identities<Known> directory) {
        List<Group> ordered = new ArrayList<>(groups);
        ordered.sort(Comparator.comparing(group -> group.identity.registrationNumber() == null));
        for (Group group : ordered) {
            List<Known> same = directory.of(group.identity);
            boolean free =
                    same.size() == 1 && !claims.containsKey(same.getFirst().id());
            if (free) {
                claim(group, same.getFirst());
            } else if (group.identity.registrationNumber() == null && same.size() == 1) {
                refuse(group, CLAIMED, claims.get(same.getFirst().id()));
            } else if (group.identity.registrationNumber() == null && !same.isEmpty()) {
                refuse(group, "directory.import.problem.severalInDirectory", same.size());
            }
        }
    }

    private void claim(Group group, Known known) {
        claims.put(known.id(), group.line());
        group.target = known;
    }

    private void findNear(Group group, Function<String, Collection<Known>> atPostcode) {
        if (group.identity.postcode() == null) {
            return;
        }
        List<Known> alike = atPostcode.apply(group.identity.postcode()).stream()
                .filter(known -> known.identity().agreesWith(group.identity))
                .filter(known -> LikeNames.alike(known.identity().name(), group.identity.name()))
                .toList();
        boolean same = group.choice == NearChoice.SAME;
        for (Known known : alike) {
            if (!claims.containsKey(known.id())) {
                group.near = known;
                if (same) {
                    claim(group, known);
                }
                return;
            }
        }
        if (same && !alike.isEmpty()) {
            refuse(group, CLAIMED, claims.get(alike.getFirst().id()));
        }
    }

    /** Two that go in both, and are much alike at one postcode, may be one: whoever knows mends the list. */
    private void tellLike() {
        Map<String, List<Group>> atPostcode = new HashMap<>();
        for (Group group : groups) {
            if (group.target == null && group.identity.postcode() != null) {
                List<Group> earlier =
                        atPostcode.computeIfAbsent(group.identity.postcode(), postcode -> new ArrayList<>(1));
                earlier.stream()
                        .limit(NEIGHBOURS)
                        .filter(other -> other.identity.agreesWith(group.identity))
                        .filter(other -> LikeNames.alike(other.identity.name(), group.identity.name()))
                        .findFirst()
                        .ifPresent(other -> problems.add(RowProblem.warning(
                                group.line(),
                                OrganisationField.NAME,
                                "directory.import.problem.likeInFile",
                                group.identity.name(),
                                other.line())));
                earlier.add(group);
            }
        }
    }

    private void refuse(Group group, String key, Object argument) {
        refused.add(group);
        for (long line : group.lines) {
            refusedLines.add(line);
            problems.add(RowProblem.refusal(line, null, key, group.identity.name(), argument));
        }
    }

    private void refuse(long line, String key, OrganisationIdentity identity) {
        refusedLines.add(line);
        problems.add(RowProblem.refusal(line, null, key, identity.name()));
    }

    /** One for each organisation that can go in, by line. */
    List<Group> groups() {
        return groups;
    }

    List<Long> refusedLines() {
        return refusedLines;
    }

    /** Why rows are refused, and which are much alike. */
    List<RowProblem> problems() {
        return problems;
    }
}
