package org.vae4j.experiment.plugin;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/** Finds the services that one class loader, and not its parent, brings. */
final class ServiceFinder<S> {
  private final Class<S> type;
  private final ClassLoader loader;
  private final boolean application;
  private final List<String> problems;

  /**
   * A finder.
   *
   * @param problems receives what failed
   */
  ServiceFinder(Class<S> type, ClassLoader loader, List<String> problems) {
    this.type = type;
    this.loader = loader;
    this.application = loader == ServiceFinder.class.getClassLoader();
    this.problems = problems;
  }

  List<Found<S>> find() {
    List<Found<S>> found = new ArrayList<>();
    Iterator<ServiceLoader.Provider<S>> providers =
        ServiceLoader.load(type, loader).stream().iterator();
    for (Optional<ServiceLoader.Provider<S>> next = next(providers);
        next.isPresent();
        next = next(providers)) {
      next.filter(this::belongsHere).flatMap(this::create).ifPresent(found::add);
    }
    return found;
  }

  /** The next provider that can be loaded; the loader goes on behind one that cannot. */
  private Optional<ServiceLoader.Provider<S>> next(Iterator<ServiceLoader.Provider<S>> providers) {
    while (true) {
      try {
        return providers.hasNext() ? Optional.of(providers.next()) : Optional.empty();
      } catch (ServiceConfigurationError | LinkageError e) {
        problems.add(
            declaringJars()
                + ": a class named in META-INF/services/"
                + type.getName()
                + " cannot be loaded: "
                + Cause.text(e)
                + ". Name a public class that is in the jar and built for this Java.");
      }
    }
  }

  private boolean belongsHere(ServiceLoader.Provider<S> provider) {
    return application || provider.type().getClassLoader() == loader;
  }

  private Optional<Found<S>> create(ServiceLoader.Provider<S> provider) {
    PluginOrigin origin = PluginOrigin.of(provider.type());
    try {
      return Optional.of(new Found<>(provider.get(), origin));
    } catch (ServiceConfigurationError | LinkageError e) {
      problems.add(
          origin.labelWithFile()
              + ": "
              + provider.type().getName()
              + " could not be created: "
              + Cause.text(e)
              + ". Fix or remove the jar.");
      return Optional.empty();
    }
  }

  private String declaringJars() {
    String listing = "META-INF/services/" + type.getName();
    try {
      Enumeration<URL> own =
          loader instanceof URLClassLoader folder
              ? folder.findResources(listing)
              : loader.getResources(listing);
      return Collections.list(own).stream()
          .map(ServiceFinder::jarName)
          .collect(Collectors.joining(" or "));
    } catch (IOException e) {
      throw new PluginException(listing + " cannot be looked for: " + Cause.text(e), e);
    }
  }

  private static String jarName(URL resource) {
    String archive = resource.getPath().replaceFirst("!?/META-INF/.*", "");
    return new File(archive).getName();
  }
}
