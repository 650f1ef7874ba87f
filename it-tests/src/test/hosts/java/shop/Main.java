package shop;

import dev.fermata.Fermata;

public final class Main {

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        System.out.println(Fermata.run(Shop.day()));
    }
}
