package de.depesche.portal.cases;

import java.util.EnumSet;
import java.util.Set;

/// What the hospital does among itself until it hands its answer over. The Medical Service does not follow it.
final class TeamActs {
    private static final Set<CaseAct> TEAM_ACTS = EnumSet.of(
            CaseAct.HANDED_OVER,
            CaseAct.ITEM_ANSWERED,
            CaseAct.DOCUMENT_ATTACHED,
            CaseAct.DOCUMENT_SORTED,
            CaseAct.DOCUMENT_DELETED,
            CaseAct.DOCUMENT_REFUSED);

    private TeamActs() {}

    static boolean contain(CaseAct act) {
        return TEAM_ACTS.contains(act);
    }
}
