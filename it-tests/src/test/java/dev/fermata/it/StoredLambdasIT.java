package dev.fermata.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.it.harness.Scenarios;
import org.junit.jupiter.api.Test;

/** Two runs of one lambda have two frames. */
class StoredLambdasIT {

    @Test
    void L05_a_cold_lambda_is_under_way_twice() throws Exception {
        assertEquals("20+200+202=25 10+100+101=15", Scenarios.call("StoredLambdas", "cold"));
    }

    @Test
    void L05_a_hot_lambda_is_under_way_twice() throws Exception {
        assertEquals("1+11 0+10", Scenarios.call("StoredLambdas", "hot"));
    }
}
