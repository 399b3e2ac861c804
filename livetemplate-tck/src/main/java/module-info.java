/** Contract tests that a provider of an SPI runs against itself. */
module io.livetemplate.tck {
  requires transitive io.livetemplate.api;
  requires transitive org.junit.jupiter.api;
  requires static org.jspecify;
}
