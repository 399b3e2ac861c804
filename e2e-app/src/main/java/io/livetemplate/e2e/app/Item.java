package io.livetemplate.e2e.app;

/** A row. */
record Item(int id, String name, int amount) {}
