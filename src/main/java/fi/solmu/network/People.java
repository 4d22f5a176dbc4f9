package fi.solmu.network;

import fi.solmu.web.FreeText;
import fi.solmu.web.Initials;
import fi.solmu.web.Refused;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Persons, whatever networks they belong to. Each question goes through a function that answers only that. */
@Repository
@Transactional
public class People {

    private final JdbcClient db;

    People(JdbcClient db) {
        this.db = db;
    }

    /** Who a password would let in. */
    record Credential(UUID person, String hash) {}

    /** A person's own details, for that person. */
    public record Person(UUID id, String name, String email, String language, boolean isSample) {}

    /** Somebody to try Solmu as. */
    public record Sample(
            UUID person, String name, String organisation, int colour, String network, String word, String access,
            @Nullable String title) {

        public String initials() {
            return Initials.of(name);
        }
    }

    /** A network one may enter, and for which organisation. */
    public record Membership(
            String word, String nameFi, String nameSv, String nameEn, String state, UUID organisation,
            String organisationName, String access) {

        public String name(String language) {
            var name = language.equals("sv") ? nameSv : language.equals("en") ? nameEn : nameFi;
            return name.isEmpty() ? nameFi : name;
        }
    }

    public UUID add(UUID id, String name, String email, String language, boolean isSample) {
        return db.sql("select person_add(:id, :name, :email, :language, :sample)")
            .param("id", id)
            .param("name", name)
            .param("email", email)
            .param("language", language)
            .param("sample", isSample)
            .query(UUID.class)
            .single();
    }

    public Optional<UUID> with(String email) {
        return db.sql("select person_with(:email)").param("email", email)
            .query((row, n) -> Optional.ofNullable(row.getObject(1, UUID.class))).single();
    }

    public boolean exist() {
        return db.sql("select people_exist()").query(Boolean.class).single();
    }

    public List<Sample> samples() {
        return db.sql("select * from sample_people()").query(Sample.class).list();
    }

    public List<Membership> networksOf(UUID person) {
        return db.sql("select * from networks_of(:person)").param("person", person).query(Membership.class).list();
    }

    Person get(UUID person) {
        return db.sql("select * from person_get(:person)").param("person", person).query(Person.class).single();
    }

    /** An address leads to one person only; the other one's is not told. */
    void change(Person changed) {
        try {
            db.sql("select person_change(:id, :name, :email, :language)").paramSource(changed).query((row, n) -> n).list();
        } catch (DuplicateKeyException taken) {
            throw Refused.at("email", "network.email-unusable");
        }
    }

    void speaks(UUID person, String language) {
        db.sql("select person_speaks(:person, :language)").param("person", person).param("language", language)
            .query((row, n) -> n).list();
    }

    /** Whatever somebody writes at the door is looked for; what cannot be an address is nobody's. */
    Optional<Credential> credential(String email) {
        return db.sql("select * from credential_of(:email)").param("email", FreeText.asked(email)).query(Credential.class).optional();
    }

    void hasPassword(UUID person, String hash) {
        db.sql("select credential_set(:person, :hash)").param("person", person).param("hash", hash)
            .query((row, n) -> n).list();
    }

    int secondsToWait(String email, String address) {
        return db.sql("select sign_in_wait(:email, :address)").param("email", FreeText.asked(email)).param("address", address)
            .query(Integer.class).single();
    }

    void failed(String email, String address) {
        db.sql("select sign_in_failed(:email, :address)").param("email", FreeText.asked(email)).param("address", address)
            .query((row, n) -> n).list();
    }
}
