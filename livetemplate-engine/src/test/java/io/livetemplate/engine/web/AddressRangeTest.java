package io.livetemplate.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AddressRangeTest {
  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8,       10.255.1.2,        true",
    "10.0.0.0/8,       11.0.0.0,          false",
    "192.0.2.128/25,   192.0.2.128,       true",
    "192.0.2.128/25,   192.0.2.127,       false",
    "192.0.2.1,        192.0.2.1,         true",
    "192.0.2.1,        192.0.2.2,         false",
    "0.0.0.0/0,        203.0.113.9,       true",
    "0.0.0.0/0,        ::1,               false",
    "127.0.0.1,        ::ffff:127.0.0.1,  true",
    "::1,              0:0:0:0:0:0:0:1,   true",
    "::1,              [::1],             true",
    "fe80::/10,        fe80::1%eth0,      true",
    "2001:db8::/33,    2001:db8:7fff::1,  true",
    "2001:db8::/33,    2001:db8:8000::1,  false",
    "10.0.0.0/8,       localhost,         false",
    "10.0.0.0/8,       unknown,           false",
    "10.0.0.0/8,       '',                false"
  })
  void a_range_holds_addresses(String range, String address, boolean in) {
    assertThat(AddressRange.of(range).orElseThrow().contains(address)).isEqualTo(in);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "10",
        "10.0.0",
        "10.0.0.0/33",
        "::/129",
        "10.0.0.0/-1",
        "10.0.0.0/8/8",
        "10.0.0.0/",
        "10.0.0.256",
        "localhost",
        "proxy.example",
        "10.0.0.0/a",
        "/8",
        "dead.beef"
      })
  void what_is_no_range_is_said_to_be_none(String text) {
    assertThat(AddressRange.of(text)).isEmpty();
  }
}
