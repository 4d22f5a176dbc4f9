package fi.solmu.bench;

import java.io.IOException;

/** Whether the peer's page is Solmu's, byte for byte but for the guard against forged forms, which is new in each answer. */
final class Sameness {

    private Sameness() {}

    static void check(Program solmu, Program bare, String path) {
        var ours = text(solmu.port(), Ground.cookies(solmu.port()), path);
        var peers = text(bare.port(), "none=0", path);
        if (!ours.equals(peers)) {
            int at = 0;
            while (at < Math.min(ours.length(), peers.length()) && ours.charAt(at) == peers.charAt(at)) {
                at++;
            }
            throw new IllegalStateException("The peer's page is another from character " + at + ":\n" + near(ours, at) + "\n" + near(peers, at));
        }
    }

    private static String text(int port, String cookies, String path) {
        try (var wire = new Wire(port, cookies)) {
            wire.get(path);
            return wire.text().replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "name=\"_csrf\"");
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String near(String text, int at) {
        return text.substring(Math.max(0, at - 80), Math.min(text.length(), at + 200));
    }
}
