package io.livetemplate.engine.render.model;

/**
 * Stands for "no such name", which null cannot: a null that is there ends the search for a name.
 */
enum Absent {
  VALUE
}
