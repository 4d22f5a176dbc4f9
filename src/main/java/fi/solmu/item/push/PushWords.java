package fi.solmu.item.push;

import fi.solmu.database.Reader;
import fi.solmu.database.Walls;
import fi.solmu.item.CallsTruth;
import fi.solmu.item.Item;
import fi.solmu.item.Items;
import fi.solmu.network.Receivers;
import fi.solmu.web.Json;
import fi.solmu.web.Messages;
import fi.solmu.web.Viewer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a push says: what has come about, of what, and where; as its receiver may see it at that moment, and no more. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PushWords {

    private static final int LONGEST = 120;

    private final Receivers receivers;
    private final Walls walls;
    private final Items items;
    private final ObjectProvider<CallsTruth> truths;
    private final Messages messages;

    PushWords(Receivers receivers, Walls walls, Items items, ObjectProvider<CallsTruth> truths, Messages messages) {
        this.receivers = receivers;
        this.walls = walls;
        this.items = items;
        this.truths = truths;
        this.messages = messages;
    }

    /** Nothing when there is nobody to tell, or nothing that they may see. */
    Optional<String> of(Push push) {
        return receivers.who(push.person()).flatMap(viewer -> walls.within(
            new Reader(viewer.network(), viewer.organisation(), viewer.person()),
            () -> items.find(push.item(), viewer).filter(item -> !item.isRemoved())
                .filter(item -> truths.stream().allMatch(each -> each.isTrue(push.asked(), item))).map(item -> said(push, item, viewer))));
    }

    private String said(Push push, Item item, Viewer viewer) {
        var title = item.title().codePointCount(0, item.title().length()) <= LONGEST ? item.title()
            : item.title().substring(0, item.title().offsetByCodePoints(0, LONGEST)) + "…";
        var told = Json.object(
            "title", messages.in(viewer.locale()).text(push.asked()), "body", item.code() + " " + title,
            "url", "/" + viewer.word() + item.place(), "tag", push.call().toString(), "lang", viewer.locale().getLanguage());
        return new String(Json.bytes(told), StandardCharsets.UTF_8);
    }
}
