package fi.solmu.bench;

/** What a page costs at saturation: milliseconds of processor time, in the web server and with its database, and how many go in a second. */
record Cost(double jvm, double all, double perSecond) {

    /** Both servers ask the database that Solmu started; only one is asked at a time. */
    static Cost of(Load load, Program web, Program database, double seconds) {
        double jvmBefore = web.tree().rootSeconds();
        double databaseBefore = database.tree().othersSeconds();
        var answers = load.saturate(seconds);
        double jvm = web.tree().rootSeconds() - jvmBefore;
        double all = jvm + database.tree().othersSeconds() - databaseBefore;
        int pages = answers.nanos().length;
        return new Cost(1000 * jvm / pages, 1000 * all / pages, answers.perSecond());
    }
}
