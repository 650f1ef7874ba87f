package cases;

import static dev.fermata.Fermata.*;
import static dev.fermata.it.random.Fueled.*;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import dev.fermata.it.random.Box;
import dev.fermata.it.random.Fueled;
import dev.fermata.it.random.Fueled.*;
import java.util.List;
import java.util.function.Supplier;

interface Program28Mixed {
}

public class Program28 extends Fueled implements Program28Mixed {
    @Async private Coroutine<Long> m2(String p10) {
        if (!burn()) return result(0L);
        {
            switch ('a') {
                case 'a' -> {
                    {
                        {
                            try {
                                try (Resource r14 = new Resource(this, 0); Resource r15 = new Resource(this, 0)) {
                                } finally {
                                    {
                                        break;
                                    }
                                }
                            } catch (NullPointerException e16) {
                                {
                                    p10 += cut(new Box(0, 0L, ""));
                                }
                            } catch (RuntimeException e17) {
                            } finally {
                            }
                        }
                    }
                }
                case 'b', 'c' -> {
                }
                default -> {
                }
            }
            return result((long) 0L);
        }
    }
}


