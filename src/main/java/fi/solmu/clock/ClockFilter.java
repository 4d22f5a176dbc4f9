package fi.solmu.clock;

import fi.solmu.network.Role;
import fi.solmu.web.FreeText;
import fi.solmu.web.Page;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** From whose side the clock is looked at, and by which sign and words it is narrowed; as an address has it. */
public record ClockFilter(String organisation, String role, String group, String theme, String sign, String words) {

    private static final int LONGEST_THEME = 300;

    public static ClockFilter of(Map<String, String> address) {
        return new ClockFilter(id(address.getOrDefault("organisation", "")), id(address.getOrDefault("role", "")),
            id(address.getOrDefault("group", "")), theme(FreeText.asked(address.getOrDefault("theme", "")).strip()),
            Vitality.Sign.of(address.getOrDefault("sign", "")).map(Vitality.Sign::word).orElse(""),
            FreeText.asked(address.getOrDefault("q", "")).strip());
    }

    public int active() {
        return (int) parts().count();
    }

    /** As a part of an address, to be put after others. */
    Stream<String> parts() {
        return kept().entrySet().stream().filter(each -> !each.getValue().isEmpty()).map(each -> each.getKey() + "=" + Page.encoded(each.getValue()));
    }

    /** By the names that an address has for them, also what is empty. */
    Map<String, String> kept() {
        var kept = new LinkedHashMap<String, String>();
        kept.put("organisation", organisation);
        kept.put("role", role);
        kept.put("group", group);
        kept.put("theme", theme);
        kept.put("sign", sign);
        kept.put("q", words);
        return kept;
    }

    /**
     * What an organisation answers for or takes part in. Of a role, what it answers for, and what others ask of its organisation:
     * what its colleagues answer for is theirs. For a customer group, what serves it, whoever does it. Of a sign, what has it today.
     */
    boolean shows(Planned planned, List<Role> roles, GroupsOfClock groups, LocalDate today) {
        return (organisation.isEmpty() || planned.parties().contains(UUID.fromString(organisation)))
            && (role.isEmpty() || isOf(planned, chosen(roles)))
            && (group.isEmpty() || groups.of(planned).contains(UUID.fromString(group)))
            && (theme.isEmpty() || planned.practice().ring().equalsIgnoreCase(theme))
            && (words.isEmpty() || Stream.of(words.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(text(planned)::contains))
            && (sign.isEmpty() || Vitality.of(planned, today).stream().anyMatch(each -> each.sign().word().equals(sign)));
    }

    /** The chosen role; none when it is not of this network. */
    Optional<Role> chosen(List<Role> roles) {
        return roles.stream().filter(each -> each.id().toString().equals(role)).findFirst();
    }

    private static boolean isOf(Planned planned, Optional<Role> chosen) {
        return chosen.filter(role -> role.id().equals(planned.practice().responsible())
            || !role.organisation().equals(planned.organisation()) && planned.practice().participants().contains(role.organisation())).isPresent();
    }

    private static String text(Planned planned) {
        var practice = planned.practice();
        return String.join(" ", planned.title(), Objects.requireNonNullElse(planned.role(), ""), practice.ring(), practice.why(), practice.how(),
            practice.where()).toLowerCase(Locale.ROOT);
    }

    private static String theme(String asked) {
        return asked.length() <= LONGEST_THEME ? asked : "";
    }

    /** What is no id asks for nothing. */
    private static String id(String text) {
        try {
            return text.isEmpty() ? "" : UUID.fromString(text).toString();
        } catch (IllegalArgumentException noId) {
            return "";
        }
    }
}
