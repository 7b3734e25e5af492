package org.vae4j.experiment.spec.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vae4j.experiment.spec.problem.SpecLocation;

/** Keys with values, in the order of the file; no key twice. */
public record SpecMap(SpecLocation location, List<SpecEntry> entries) implements SpecNode {
  /** Copies the entries. */
  public SpecMap {
    entries = List.copyOf(entries);
  }

  /** The entry with this key. */
  public Optional<SpecEntry> entry(String key) {
    return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
  }

  /** All keys. */
  public List<String> keys() {
    return entries.stream().map(SpecEntry::key).toList();
  }

  /** This map with one entry put in, in place of one with the same key. */
  public SpecMap with(SpecEntry entry) {
    List<SpecEntry> changed = new ArrayList<>(entries);
    int place = keys().indexOf(entry.key());
    if (place < 0) {
      changed.add(entry);
    } else {
      changed.set(place, entry);
    }
    return new SpecMap(location, changed);
  }

  @Override
  public String quoted() {
    return entries.isEmpty() ? "an empty map" : "a map";
  }
}
