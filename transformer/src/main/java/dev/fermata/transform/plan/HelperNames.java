package dev.fermata.transform.plan;

/**
 * Names of the synthetic methods that the copies of an async method call.
 *
 * @param frameFactory of the method that makes a frame which holds everything
 * @param pointFactory of the method that makes a frame for suspension points only
 * @param spill what the names of methods begin with that spill for a large method
 */
record HelperNames(String frameFactory, String pointFactory, String spill) {}
