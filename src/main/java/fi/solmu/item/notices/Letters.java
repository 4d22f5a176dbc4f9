package fi.solmu.item.notices;

import fi.solmu.database.Reader;
import fi.solmu.database.Walls;
import fi.solmu.item.CallsTruth;
import fi.solmu.item.DatesNews;
import fi.solmu.item.Item;
import fi.solmu.item.Items;
import fi.solmu.network.Receivers;
import fi.solmu.network.Receivers.Receiver;
import fi.solmu.web.Messages;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts mail into words, as its receiver may read it at that moment; nothing when there is nobody, or nothing, to tell. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Letters {

    /** Of what was done long ago one reads in Solmu: a server that has been away that long floods nobody. */
    private static final Duration LATE = Duration.ofDays(3);

    private final Receivers receivers;
    private final Walls walls;
    private final Items items;
    private final Mentions mentions;
    private final Digests digests;
    private final ObjectProvider<DatesNews> news;
    private final ObjectProvider<CallsTruth> truths;
    private final Mutes mutes;
    private final Messages messages;
    private final MailSettings settings;
    private final Clock clock;

    Letters(
            Receivers receivers, Walls walls, Items items, Mentions mentions, Digests digests, ObjectProvider<DatesNews> news,
            ObjectProvider<CallsTruth> truths, Mutes mutes, Messages messages, MailSettings settings, Clock clock) {
        this.news = news;
        this.truths = truths;
        this.receivers = receivers;
        this.walls = walls;
        this.items = items;
        this.mentions = mentions;
        this.digests = digests;
        this.mutes = mutes;
        this.messages = messages;
        this.settings = settings;
        this.clock = clock;
    }

    Optional<Letter> of(Mail mail) {
        if (mail.what() != Mail.What.INVITATION && mail.madeAt().plus(LATE).isBefore(clock.instant())) {
            return Optional.empty();
        }
        return receiver(mail).filter(receiver -> mail.what() == Mail.What.INVITATION || !mutes.has(mail.receiver(), mail.what()))
            .flatMap(receiver -> walls.within(reader(mail, receiver.viewer()), () -> words(mail, receiver)));
    }

    private Optional<Receiver> receiver(Mail mail) {
        return mail.person() != null ? receivers.person(mail.person())
            : mail.role() != null ? receivers.mailbox(mail.role())
            : receivers.invited(mail.invitation());
    }

    /** A mailbox is nobody, and sees what its organisation sees. */
    private static Reader reader(Mail mail, Viewer viewer) {
        return new Reader(viewer.network(), viewer.organisation(), mail.person());
    }

    private Optional<Letter> words(Mail mail, Receiver receiver) {
        var say = messages.in(receiver.viewer().locale());
        return switch (mail.what()) {
            case INVITATION -> Optional.of(invitation(mail, receiver, say));
            case DIGEST -> digests.unread(mail, receiver.viewer()).map(entries -> letter(mail, receiver, say,
                say.text("item.mail-digest", "n", entries.size()), entries));
            case DATES -> dates(mail, receiver, say);
            case REMINDER -> isPast(mail) ? Optional.empty() : about(mail, receiver, say);
            case MENTION, REQUEST -> about(mail, receiver, say);
            case CALL -> called(mail, receiver, say);
        };
    }

    /** Nothing when none of it is the receiver's to see. */
    private Optional<Letter> dates(Mail mail, Receiver receiver, Say say) {
        var told = news.stream().flatMap(each -> each.of(Objects.requireNonNull(mail.day()), receiver.viewer()).stream()).toList();
        var seen = items.all(told.stream().map(each -> each.item().value()).toList(), receiver.viewer()).stream()
            .filter(item -> !item.isRemoved()).collect(Collectors.toMap(Item::id, Function.identity()));
        var entries = told.stream().filter(each -> seen.containsKey(each.item()))
            .map(each -> entry(seen.get(each.item()), each.words(), receiver.viewer(), say)).toList();
        return entries.isEmpty() ? Optional.empty()
            : Optional.of(letter(mail, receiver, say, say.text("item.mail-dates", "n", entries.size()), entries));
    }

    private boolean isPast(Mail mail) {
        return mail.day() != null && mail.day().isBefore(LocalDate.ofInstant(clock.instant(), Say.ZONE));
    }

    private Optional<Letter> about(Mail mail, Receiver receiver, Say say) {
        return items.find(mail.item(), receiver.viewer()).filter(item -> !item.isRemoved())
            .filter(item -> mail.comment() == null || mentions.stands(mail.comment(), receiver.viewer()))
            .map(item -> letter(mail, receiver, say, atOnce(mail, say), List.of(entry(item, "", receiver.viewer(), say))));
    }

    /** The words come first, in the subject too: whoever is called sees what it is before opening it, and whether it is a drill. */
    private Optional<Letter> called(Mail mail, Receiver receiver, Say say) {
        var words = say.text(String.valueOf(mail.asked()));
        return items.find(mail.item(), receiver.viewer()).filter(item -> !item.isRemoved())
            .filter(item -> truths.stream().allMatch(each -> each.isTrue(String.valueOf(mail.asked()), item)))
            .map(item -> letter(mail, receiver, say, words, List.of(entry(item, "", receiver.viewer(), say)))
                .about(words + " " + item.code() + ": " + item.title()));
    }

    private String atOnce(Mail mail, Say say) {
        if (mail.day() != null) {
            return say.text(String.valueOf(mail.asked()), "day", say.inFull(mail.day()), "n", mail.left());
        }
        return say.text("item.mail-by", "organisation", String.valueOf(mail.organisation()),
            "words", mail.asked() == null ? say.text("item.mail-mention") : say.text(mail.asked()));
    }

    private Letter letter(Mail mail, Receiver receiver, Say say, String words, List<Letter.Entry> entries) {
        var network = receiver.viewer().networkName();
        var lead = receiver.role().isEmpty() ? List.of(words) : List.of(words, say.text("item.mail-to-role", "role", receiver.role()));
        return new Letter(receiver.email(), say.text("item.mail-subject-" + mail.what().word(), "network", network), say, lead, entries,
            stop(mail, receiver, say));
    }

    private Letter.Stop stop(Mail mail, Receiver receiver, Say say) {
        UUID whose = mail.receiver();
        return new Letter.Stop(say.text("item.mail-why-" + mail.what().word(), "network", receiver.viewer().networkName()),
            say.text("item.mail-stop"), settings.address() + "/me/mail/stop/" + mutes.link(whose, mail.what(), receiver.viewer()));
    }

    private Letter.Entry entry(Item item, String words, Viewer viewer, Say say) {
        return new Letter.Entry(say.text(item.kindLabel()) + " " + item.code() + ": " + item.title(), words,
            settings.address() + "/" + viewer.word() + item.place());
    }

    private static Letter invitation(Mail mail, Receiver receiver, Say say) {
        var network = receiver.viewer().networkName();
        return new Letter(receiver.email(), say.text("item.mail-subject-invitation", "network", network), say,
            List.of(say.text("item.mail-invitation", "network", network, "organisation", receiver.viewer().organisationName())),
            List.of(new Letter.Entry(say.text("item.mail-invitation-link"), "", String.valueOf(mail.link()))), null);
    }
}
