package fi.solmu.network;

import fi.solmu.network.RoleMatters.Matter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Organisation by service concept: which role of whom answers for what. The last column is of roles that serve them all. */
public record Matrix(List<Matter> columns, List<Row> rows) {

    /** An organisation and its roles, one list a column and one for the whole. */
    public record Row(Organisation organisation, List<List<Role>> cells) {}

    /** Only concepts that some role answers for make a column; without any there is no matrix. */
    static Matrix of(List<NetworkPage.Party> parties, List<Matter> concepts) {
        var columns = concepts.stream()
            .filter(concept -> roles(parties).anyMatch(role -> concept.id().equals(role.concept()))).toList();
        return new Matrix(columns, parties.stream().filter(party -> !party.roles().isEmpty()).map(party -> row(party, columns)).toList());
    }

    public boolean isEmpty() {
        return columns.isEmpty();
    }

    private static Row row(NetworkPage.Party party, List<Matter> columns) {
        var cells = new ArrayList<List<Role>>();
        columns.forEach(column -> cells.add(of(party, column.id())));
        cells.add(party.roles().stream()
            .filter(role -> columns.stream().noneMatch(column -> column.id().equals(role.concept()))).toList());
        return new Row(party.organisation(), cells);
    }

    private static List<Role> of(NetworkPage.Party party, @Nullable UUID concept) {
        return party.roles().stream().filter(role -> Objects.equals(role.concept(), concept)).toList();
    }

    private static Stream<Role> roles(List<NetworkPage.Party> parties) {
        return parties.stream().flatMap(party -> party.roles().stream());
    }
}
