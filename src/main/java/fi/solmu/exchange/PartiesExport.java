package fi.solmu.exchange;

import fi.solmu.network.ClosedTime;
import fi.solmu.network.ClosedTimes;
import fi.solmu.network.Newcomers;
import fi.solmu.network.Roll;
import fi.solmu.web.Viewer;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

/** The organisations, people and roles of a network on their way into a file. */
final class PartiesExport {

    private final NetworkWriter out;
    private final FileNames names;
    private final Roll roll;
    private final ClosedTimes closedTimes;
    private final Viewer viewer;

    PartiesExport(NetworkWriter out, FileNames names, Roll roll, ClosedTimes closedTimes, Viewer viewer) {
        this.out = out;
        this.names = names;
        this.roll = roll;
        this.closedTimes = closedTimes;
        this.viewer = viewer;
    }

    void write() {
        var closed = closedTimes.of(viewer).stream().collect(Collectors.groupingBy(ClosedTime::organisation));
        var workingOnEves = closedTimes.workingOnEves(viewer);
        roll.organisations(viewer)
            .forEach(party -> organisation(party, workingOnEves.contains(party.id()), closed.getOrDefault(party.id(), List.of())));
        int number = 1;
        for (var each : roll.people(viewer)) {
            person(each, "h" + number++);
        }
        var tenures = roll.tenures(viewer).stream().collect(Collectors.groupingBy(Roll.Tenure::role));
        roll.roles(viewer).forEach(role -> role(role, tenures.getOrDefault(role.id(), List.of())));
    }

    private void organisation(Newcomers.Party party, boolean worksOnEves, List<ClosedTime> closed) {
        out.add(new EntryFields()
            .put("id", names.organisation(party.id()))
            .put("name", party.name())
            .put("kind", party.kind())
            .put("task", party.task())
            .put("business_id", party.businessId())
            .put("joined", party.since())
            .put("left", party.until())
            .put("works_on_eves", worksOnEves ? "true" : null)
            .put("closed", closed.isEmpty() ? null : closed.stream().map(PartiesExport::closed).toList())
            .entry("organisations", 1));
    }

    private static Node.Fields closed(ClosedTime time) {
        return new EntryFields().put("name", time.name()).put("first", time.first()).put("last", time.last()).done();
    }

    private void person(Roll.Somebody somebody, String name) {
        names.person(somebody.id(), name);
        out.add(new EntryFields()
            .put("id", name)
            .put("name", somebody.name())
            .put("email", somebody.email())
            .put("organisation", names.organisation(somebody.organisation()))
            .put("access", somebody.access().name().toLowerCase(Locale.ROOT))
            .put("language", somebody.language())
            .put("since", somebody.since())
            .put("until", somebody.until())
            .entry("people", 1));
    }

    private void role(Roll.Post role, List<Roll.Tenure> tenures) {
        UUID concept = role.concept();
        out.add(new EntryFields()
            .put("id", names.role(role.id()))
            .put("title", role.title())
            .put("organisation", names.organisation(role.organisation()))
            .put("task", role.task())
            .put("concept", concept == null ? null : names.of(concept, "item"))
            .put("phone", role.phone())
            .put("email", role.email())
            .put("requirements", role.competence())
            .put("month_limit", role.monthLimit())
            .put("duty", role.duty())
            .put("ended", role.ended())
            .put("holders", tenures.stream().map(this::holder).toList())
            .entry("roles", 1));
    }

    private Node.Fields holder(Roll.Tenure tenure) {
        return new EntryFields()
            .put("person", names.personOf(tenure.person()))
            .put("deputy", tenure.isDeputy() ? "true" : null)
            .put("since", tenure.since())
            .put("until", tenure.until())
            .done();
    }
}
