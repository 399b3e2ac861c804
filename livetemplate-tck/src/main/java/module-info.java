/** Contract tests that a provider of an SPI runs against itself. */
module io.livetemplate.tck {
  requires transitive io.livetemplate.api;
  requires transitive org.junit.jupiter.api;
  requires jdk.management;
  requires static org.jspecify;

  exports io.livetemplate.tck;

  // JUnit calls the rules, which are declared in classes that are not public.
  opens io.livetemplate.tck to
      org.junit.platform.commons;
}
