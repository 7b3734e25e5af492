package org.vae4j.graph;

import java.util.HashMap;
import java.util.Map;

/** Gives every name once; a repeated one gets a number: {@code add}, {@code add#2}, … */
final class UniqueNames {
  private final Map<String, Integer> uses = new HashMap<>();

  String next(String wanted) {
    int use = uses.merge(wanted, 1, Integer::sum);
    return use == 1 ? wanted : next(wanted + "#" + use);
  }
}
