package fi.solmu.clock.wheel;

/** An SVG path on the dial, written in tenths. */
final class Path {

    private final StringBuilder out = new StringBuilder(120);

    Path move(double radius, double angle) {
        return point('M', radius, angle);
    }

    Path line(double radius, double angle) {
        return point('L', radius, angle);
    }

    /** Round the centre from one angle to the other, against the clock when the second is smaller. */
    Path along(double radius, double from, double to) {
        out.append('A');
        number(radius);
        out.append(',');
        number(radius);
        out.append(" 0 ").append(Math.abs(to - from) > Math.PI ? 1 : 0).append(to > from ? " 1" : " 0");
        return point(' ', radius, to);
    }

    /** Round a corner and on to another radius on the same side. */
    Path bend(double radius, double angle, double nextRadius) {
        return bend(radius, angle, nextRadius, angle);
    }

    Path bend(double radius, double angle, double nextRadius, double nextAngle) {
        return point('Q', radius, angle).point(' ', nextRadius, nextAngle);
    }

    String close() {
        return out.append('Z').toString();
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private Path point(char how, double radius, double angle) {
        out.append(how);
        number(Dial.CENTRE + radius * Math.sin(angle));
        out.append(',');
        number(Dial.CENTRE - radius * Math.cos(angle));
        return this;
    }

    private void number(double value) {
        long tenths = Math.round(value * 10);
        out.append(tenths / 10);
        if (tenths % 10 != 0) {
            out.append('.').append(Math.abs(tenths % 10));
        }
    }
}
