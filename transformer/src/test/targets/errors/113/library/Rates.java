package library;

class Rates {
    double dollars = 1.25;
}
