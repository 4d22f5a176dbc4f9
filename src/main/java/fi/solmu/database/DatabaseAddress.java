package fi.solmu.database;

/** Where the database is, and the two roles it is asked as: the one that owns it and the one that owns nothing. */
record DatabaseAddress(String url, Login owner, Login app) {

    record Login(String name, String password) {

        @Override
        public String toString() {
            return name;
        }
    }
}
