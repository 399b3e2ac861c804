package io.livetemplate.engine.render.model;

import io.livetemplate.api.error.ModelException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns methods and fields into handles, as far as the application's lookup reaches. */
final class Reach {
  private final MethodHandles.Lookup lookup;

  Reach(MethodHandles.Lookup lookup) {
    this.lookup = lookup;
  }

  Member bind(Class<?> type, String name, Method method) {
    for (var seen : declarations(type, method)) {
      var handle = handle(seen, where -> where.unreflect(seen));
      if (handle.isPresent()) {
        return new Member.Handle(name, handle.get());
      }
    }
    throw unreachable(type, name);
  }

  Member bind(Class<?> type, String name, Field field) {
    return handle(field, where -> where.unreflectGetter(field))
        .map(handle -> new Member.Handle(name, handle))
        .orElseThrow(() -> unreachable(type, name));
  }

  /**
   * The method as its class and each public type above declare it: a hidden class often answers to
   * an interface that is in reach.
   */
  private static List<Method> declarations(Class<?> type, Method method) {
    var found = new ArrayList<Method>();
    found.add(method);
    collect(type, method, found);
    return found;
  }

  private static void collect(Class<?> type, Method method, List<Method> found) {
    if (Modifier.isPublic(type.getModifiers())) {
      try {
        found.add(type.getMethod(method.getName()));
      } catch (NoSuchMethodException e) {
        return;
      }
    }
    if (type.getSuperclass() != null) {
      collect(type.getSuperclass(), method, found);
    }
    for (var above : type.getInterfaces()) {
      collect(above, method, found);
    }
  }

  private Optional<MethodHandle> handle(java.lang.reflect.Member member, Access access) {
    try {
      return Optional.of(access.in(lookup));
    } catch (IllegalAccessException notFromHere) {
      try {
        var inside = MethodHandles.privateLookupIn(member.getDeclaringClass(), lookup);
        return Optional.of(access.in(inside));
      } catch (IllegalAccessException notOpen) {
        return Optional.empty();
      }
    }
  }

  private ModelException unreachable(Class<?> type, String name) {
    return new ModelException(
        "%s of %s cannot be read from %s: %s"
            .formatted(name, type.getName(), lookup.lookupClass().getName(), remedy(type)));
  }

  private String remedy(Class<?> type) {
    var reader = lookup.lookupClass().getModule();
    var owner = type.getModule();
    if (!lookup.hasFullPrivilegeAccess() || !owner.isNamed()) {
      return "build the application with MethodHandles.lookup(), called in one of its own classes";
    }
    if (!reader.canRead(owner)) {
      return "write \"requires %s;\" in the module-info of %s"
          .formatted(owner.getName(), reader.getName());
    }
    var to = reader.isNamed() ? " to " + reader.getName() : "";
    return "its package is closed; write \"opens %s%s;\" in the module-info of %s, or make the type public and write \"exports %s%s;\""
        .formatted(type.getPackageName(), to, owner.getName(), type.getPackageName(), to);
  }

  /** One way to a handle. */
  private interface Access {
    MethodHandle in(MethodHandles.Lookup where) throws IllegalAccessException;
  }
}
