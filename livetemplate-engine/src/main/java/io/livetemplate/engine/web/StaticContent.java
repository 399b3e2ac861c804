package io.livetemplate.engine.web;

import io.livetemplate.api.http.HttpRequest;
import io.livetemplate.api.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Bytes with their type and a hash of them, answered with a strong entity tag. */
final class StaticContent {
  private static final int HASH_BYTES = 8;

  private final String type;
  private final String hash;
  private final byte[] bytes;

  private StaticContent(String type, String hash, byte[] bytes) {
    this.type = type;
    this.hash = hash;
    this.bytes = bytes;
  }

  static StaticContent of(String fileName, byte[] bytes) {
    return new StaticContent(MediaTypes.of(fileName), hash(bytes), bytes);
  }

  String hash() {
    return hash;
  }

  HttpResponse answer(HttpRequest request, String caching) {
    String tag = "\"" + hash + "\"";
    boolean known =
        request.headers("If-None-Match").stream()
            .flatMap(value -> Stream.of(value.split(",", -1)))
            .map(one -> one.strip().replaceFirst("^W/", ""))
            .anyMatch(one -> one.equals(tag) || one.equals("*"));
    HttpResponse response =
        known
            ? new HttpResponse(304, List.of(), new byte[0])
            : HttpResponse.bytes(200, type, bytes);
    return response.with("ETag", tag).with("Cache-Control", caching);
  }

  private static String hash(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
