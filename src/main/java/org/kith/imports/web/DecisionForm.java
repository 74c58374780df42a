package org.kith.imports.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kith.imports.Decision;

/** The answers on the page of an import. */
public class DecisionForm {
    private boolean leaveOut;
    private boolean overwriteEdits;
    private final Map<String, Object> answers = new HashMap<>();

    Decision decision() {
        Map<String, List<String>> given = new HashMap<>();
        answers.forEach((question, answer) -> given.put(question, texts(answer)));
        return new Decision(leaveOut, overwriteEdits, given);
    }

    private static List<String> texts(Object answer) {
        return switch (answer) {
            case null -> List.of();
            case Collection<?> several -> several.stream().map(Object::toString).toList();
            case Object[] several ->
                Arrays.stream(several).map(Object::toString).toList();
            case Object one -> List.of(one.toString());
        };
    }

    public boolean isLeaveOut() {
        return leaveOut;
    }

    public void setLeaveOut(boolean leaveOut) {
        this.leaveOut = leaveOut;
    }

    public boolean isOverwriteEdits() {
        return overwriteEdits;
    }

    public void setOverwriteEdits(boolean overwriteEdits) {
        this.overwriteEdits = overwriteEdits;
    }

    /** What the kind of list asks, by the name of the question. */
    public Map<String, Object> getAnswers() {
        return answers;
    }
}
