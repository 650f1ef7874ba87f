package library;

public class Library {
    public static Rates rates() {
        return new Rates();
    }

    public static double convert(double amount, Rates rates) {
        return amount * rates.dollars;
    }
}
