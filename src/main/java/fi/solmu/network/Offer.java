package fi.solmu.network;

/** What the holder of an invitation's link may know: who invites to what, for which organisation. */
public record Offer(
        String networkNameFi, String networkNameSv, String networkNameEn, String purpose, String organisationName, String name,
        String email, String access, String invitedBy) {

    public String network(String language) {
        var name = language.equals("sv") ? networkNameSv : language.equals("en") ? networkNameEn : networkNameFi;
        return name.isEmpty() ? networkNameFi : name;
    }
}
