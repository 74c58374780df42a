package org.kith.account;

import java.util.Set;
import org.kith.privacy.Role;
import org.kith.privacy.Viewer;
import org.kith.refusal.NotFound;
import org.kith.refusal.NotSignedIn;

/** Who may do what to which account. */
public final class AccountAccess {
    private AccountAccess() {}

    /** Coordinators create people without roles; giving a role takes an administrator. */
    public static void mayCreate(Viewer viewer, Set<Role> roles) {
        require(viewer, viewer.administrator() || (viewer.coordinator() && roles.isEmpty()));
    }

    /**
     * Links to choose a password by, and correcting the address: everybody's by administrators, those of people without
     * roles by coordinators.
     */
    public static void mayMaintain(Viewer viewer, Account account) {
        require(viewer, maintains(viewer, account));
    }

    /** Whether {@link #mayMaintain} would let pass; pages offer nothing that is refused. */
    public static boolean maintains(Viewer viewer, Account account) {
        return viewer.administrator()
                || (viewer.coordinator() && account.roles().isEmpty());
    }

    /** Disabling, enabling and roles are the administrator's, never on the own account: nobody locks the last door. */
    public static void mayManage(Viewer viewer, Account account) {
        require(viewer, manages(viewer, account));
    }

    /** Whether {@link #mayManage} would let pass. */
    public static boolean manages(Viewer viewer, Account account) {
        return viewer.administrator() && !account.id().equals(viewer.accountId());
    }

    private static void require(Viewer viewer, boolean allowed) {
        if (!viewer.signedIn()) {
            throw new NotSignedIn();
        }
        if (!allowed) {
            throw new NotFound("account");
        }
    }
}
