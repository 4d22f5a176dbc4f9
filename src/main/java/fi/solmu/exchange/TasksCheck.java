package fi.solmu.exchange;

import java.util.BitSet;

/** A card that others act by has something to do on it. Cards are remembered by their lines, because a file may hold very many. */
final class TasksCheck implements EntryCheck {

    private final BitSet published = new BitSet();
    private final BitSet withTasks = new BitSet();

    @Override
    public void check(Entry entry, Ids ids, Mistakes mistakes) {
        var fields = entry.fields();
        var kind = fields.text("kind");
        if (!entry.section().equals(FileShape.ITEMS)) {
            return;
        }
        if (kind.equals("action_card") && !fields.text("published").isEmpty() && !tellsVersionInForce(fields)) {
            published.set(fields.values().get("id").line());
        } else if (kind.equals("step") && fields.text("removed").isEmpty()) {
            withTasks.set(ids.line(fields.text("card")));
        }
    }

    @Override
    public void end(Mistakes mistakes) {
        published.andNot(withTasks);
        published.stream().forEach(line -> mistakes.add(line, FileShape.ITEMS + ".published", "cards.no-tasks"));
    }

    private static boolean tellsVersionInForce(Node.Fields card) {
        var version = card.text("version").isEmpty() ? "1" : card.text("version");
        return card.values().get("versions") instanceof Node.Sequence versions
                && versions.values().stream().anyMatch(each -> ((Node.Fields) each).text("version").equals(version));
    }
}
