package fi.solmu.clock.wheel;

/** Where one ring lies between its outer and inner radius, and how thick the strip of its name is. */
record Band(double outer, double name, double inner) {

    double top() {
        return outer - name;
    }

    double height() {
        return top() - inner;
    }

    double middle() {
        return (outer + inner) / 2;
    }
}
