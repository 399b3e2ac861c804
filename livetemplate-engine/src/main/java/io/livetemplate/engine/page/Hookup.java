package io.livetemplate.engine.page;

/**
 * What ties a document to the server.
 *
 * @param script the element that loads the client, to be put right behind {@code <head>}
 * @param bootstrap what the client has to know of its page: a JSON object that is not empty
 */
public record Hookup(String script, String bootstrap) {}
