package org.kith.directory.web;

import java.util.List;
import org.kith.directory.MakeMembers;

/** The answers on the page of an import: are refused rows left out, and who becomes a member. */
public class ImportDecision {
    private boolean leaveOut;
    private MakeMembers.Who members = MakeMembers.Who.NONE;
    private List<String> chosenAreas = List.of();
    private String numbers;

    MakeMembers makeMembers() {
        return switch (members) {
            case NONE -> MakeMembers.NONE;
            case ALL -> MakeMembers.ALL;
            case SOME -> MakeMembers.some(chosenAreas, numbers);
        };
    }

    public boolean isLeaveOut() {
        return leaveOut;
    }

    public void setLeaveOut(boolean leaveOut) {
        this.leaveOut = leaveOut;
    }

    public MakeMembers.Who getMembers() {
        return members;
    }

    public void setMembers(MakeMembers.Who members) {
        this.members = members;
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
