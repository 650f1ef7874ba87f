package acme;

public final class Untouched {}
