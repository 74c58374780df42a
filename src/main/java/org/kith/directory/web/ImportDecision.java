package org.kith.directory.web;

import java.util.List;
import org.kith.directory.MakeMembers;
import org.kith.refusal.Refusal;

/** The answers on the page of an import: are refused rows left out, and who becomes a member. */
public class ImportDecision {
    private boolean leaveOut;
    private String members = MakeMembers.Who.NONE.name();
    private List<String> chosenAreas = List.of();
    private String numbers;

    /** @throws Refusal at field {@code members} when somebody is chosen and the answer is nobody */
    MakeMembers makeMembers() {
        MakeMembers chosen = MakeMembers.some(chosenAreas, numbers);
        return switch (MakeMembers.Who.valueOf(members)) {
            case NONE -> {
                if (!chosen.nobodyChosen()) {
                    throw Refusal.at("members", "directory.import.refusal.chosenButNone");
                }
                yield MakeMembers.NONE;
            }
            case ALL -> MakeMembers.ALL;
            case SOME -> chosen;
        };
    }

    public boolean isLeaveOut() {
        return leaveOut;
    }

    public void setLeaveOut(boolean leaveOut) {
        this.leaveOut = leaveOut;
    }

    /** Name of a {@link MakeMembers.Who}. */
    public String getMembers() {
        return members;
    }

    public void setMembers(String members) {
        this.members = members == null ? MakeMembers.Who.NONE.name() : members;
    }

    public List<String> getChosenAreas() {
        return chosenAreas;
    }

    public void setChosenAreas(List<String> chosenAreas) {
        this.chosenAreas = chosenAreas == null ? List.of() : List.copyOf(chosenAreas);
    }

    public String getNumbers() {
        return numbers;
    }

    public void setNumbers(String numbers) {
        this.numbers = numbers;
    }
}
