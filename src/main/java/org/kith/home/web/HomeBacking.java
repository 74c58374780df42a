package org.kith.home.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.kith.home.Task;
import org.kith.home.Tasks;
import org.kith.home.Urgency;
import org.kith.web.CurrentViewer;

/** {@code /}: the front page for visitors, what needs one now for everybody else. */
@Named
@RequestScoped
public class HomeBacking {
    @Inject
    CurrentViewer viewer;

    @Inject
    Tasks tasks;

    @Inject
    Clock clock;

    private List<Task> mine = List.of();

    public void load() {
        mine = tasks.of(viewer.get());
    }

    /** The tasks by urgency; only what there is. */
    public List<Group> getGroups() {
        return Arrays.stream(Urgency.values())
                .map(urgency -> new Group(
                        urgency,
                        mine.stream().filter(task -> task.urgency() == urgency).toList()))
                .filter(group -> !group.tasks().isEmpty())
                .toList();
    }

    public long getLate() {
        return count(Urgency.LATE);
    }

    public long getNow() {
        return count(Urgency.NOW);
    }

    private long count(Urgency urgency) {
        return mine.stream().filter(task -> task.urgency() == urgency).count();
    }

    public LocalDate getToday() {
        return LocalDate.now(clock);
    }

    /** Where the next step is done. */
    public String address(Task task) {
        return switch (task.kind()) {
            case CHASE_ANSWER, CHOOSE, CHOOSE_AGAIN -> "/matching/desk?request=" + task.id();
            case APPROVE_VOLUNTEERS -> "/directory/approvals";
            case ANSWER -> "/matching/invitation?id=" + task.id();
            case WRITE_PROFILE, CONFIRM_PROFILE -> "/directory/profile";
            case MEET, AWAIT_ANSWER, AWAIT_CHOICE -> "/matching/request?id=" + task.id();
            case COMPLETE_PAGE -> "/directory/organisation-edit?id=" + task.id();
        };
    }

    /** Tasks of the same urgency. */
    public record Group(Urgency urgency, List<Task> tasks) {}
}
