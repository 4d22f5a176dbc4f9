package fi.solmu.cards;

import fi.solmu.network.Role;
import fi.solmu.web.FreeText;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import java.util.List;

/** The rules of an answer to a version that is asked of: who may give it, to what, and in what words. */
final class Answering {

    private static final int LONGEST = 2_000;

    private Answering() {}

    /** What is written for a reason, fit to be kept. */
    static String words(String written) {
        var text = FreeText.tidy(written);
        FreeText.fault("reason", text, LONGEST).ifPresent(fault -> {
            throw new Refused(List.of(fault));
        });
        return FreeText.isInvisible(text) ? "" : text;
    }

    static AskedParty check(Approval now, CardApprovals.Said said, Viewer by) {
        if (!now.isOpen() || said.round() > now.round()) {
            throw new Refused(now.isDecided() ? "cards.approval-is-decided" : "cards.approval-none", "version", now.version());
        }
        var organisation = said.organisation() == null ? by.organisation() : said.organisation();
        boolean isOwn = organisation.equals(by.organisation());
        if (!isOwn && !by.isCoordinator()) {
            throw new Refused("cards.approval-not-theirs");
        }
        var asked = now.of(organisation).orElseThrow(() -> new Refused("cards.approval-not-asked"));
        if (said.answer() == null) {
            throw Refused.at("answer", "cards.approval-choose");
        }
        if (said.reason().isBlank() && (!isOwn || said.answer() != Answer.APPROVED)) {
            throw Refused.at("reason", !isOwn ? "cards.approval-who-told"
                : said.answer() == Answer.REFUSED ? "cards.approval-why-not" : "cards.approval-what-remark");
        }
        return asked;
    }

    /** Whose tasks they are answers, or the coordinator; any member where nobody holds those roles. */
    static boolean may(List<Role> onCard, Viewer by) {
        boolean isHeld = onCard.stream().anyMatch(role -> !role.holders().isEmpty());
        return !isHeld || by.isCoordinator() || onCard.stream().anyMatch(role -> by.roles().contains(role.id()));
    }

    static void mayAnswer(List<Role> onCard, Viewer by) {
        if (!may(onCard, by)) {
            throw new Refused("cards.approval-not-your-role", "who", String.join(", ", onCard.stream().map(Role::title).toList()));
        }
    }
}
