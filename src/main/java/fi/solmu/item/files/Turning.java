package fi.solmu.item.files;

import java.awt.geom.AffineTransform;

/** How a camera was held, as EXIF numbers it from 1 to 8, and how its picture is turned to stand upright. */
record Turning(int way) {

    static final Turning NONE = new Turning(1);

    static Turning of(int way) {
        return way < 1 || way > 8 ? NONE : new Turning(way);
    }

    /** Whether it lies on its side, so that its width is its height. */
    boolean isLying() {
        return way > 4;
    }

    /** From a picture of that size to itself upright. */
    AffineTransform upright(double width, double height) {
        return switch (way) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
