package org.kith.refusal;

/** Somebody else saved the same thing after this form was opened; nothing was saved now. */
public class EditedMeanwhile extends Refusal {
    private static final long serialVersionUID = 1L;

    public EditedMeanwhile() {
        super("refusal.editedMeanwhile");
    }

    /** Throws unless the form was opened on the version that is current. */
    public static void check(int current, int opened) {
        if (current != opened) {
            throw new EditedMeanwhile();
        }
    }
}
