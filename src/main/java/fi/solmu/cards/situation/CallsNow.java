package fi.solmu.cards.situation;

import fi.solmu.item.CallsTruth;
import fi.solmu.item.Item;
import fi.solmu.item.Kind;
import org.springframework.stereotype.Component;

/** Nobody is called to a situation that is over, nor told of the end of one that goes on. */
@Component
class CallsNow implements CallsTruth {

    @Override
    public boolean isTrue(String words, Item item) {
        boolean isOngoing = item.state().equals(Situation.State.ONGOING.name());
        return item.kind() != Kind.SITUATION || isOngoing != words.startsWith(RoleCall.words(RoleCall.Why.STOOD_DOWN.name(), false));
    }
}
