package acme;

final class Database {

    private Database() {}

    static int query() {
        return 1;
    }
}
