/* Chromium as a tree builder: parses, and copies the tree out as nested arrays. */
const liveTemplateTrees = (() => {
  const uris = {
    html: 'http://www.w3.org/1999/xhtml',
    svg: 'http://www.w3.org/2000/svg',
    math: 'http://www.w3.org/1998/Math/MathML',
  };
  const prefixes = Object.fromEntries(Object.entries(uris).map(([prefix, uri]) => [uri, prefix]));

  const copy = (nodes) => Array.from(nodes, (node) => {
    switch (node.nodeType) {
      case Node.TEXT_NODE:
        return ['text', node.data];
      case Node.COMMENT_NODE:
        return ['comment', node.data];
      case Node.PROCESSING_INSTRUCTION_NODE:
        return ['comment', `?${node.target} ${node.data}`];
      case Node.DOCUMENT_TYPE_NODE:
        return ['doctype', node.name, node.publicId, node.systemId];
      default: {
        const attributes = node.getAttributeNames().flatMap((name) => [name, node.getAttribute(name)]);
        const inner = node.content?.nodeType === Node.DOCUMENT_FRAGMENT_NODE ? node.content : node;
        return ['element', prefixes[node.namespaceURI], node.localName, attributes, copy(inner.childNodes)];
      }
    }
  });

  /* A frame that has loaded the page: a real navigation, with scripting, as a browser loads any. */
  const load = async (html) => {
    const url = URL.createObjectURL(new Blob([html], { type: 'text/html; charset=utf-8' }));
    const frame = document.createElement('iframe');
    const loaded = new Promise((resolve) => {
      frame.onload = resolve;
    });
    frame.src = url;
    document.body.append(frame);
    await loaded;
    URL.revokeObjectURL(url);
    return frame;
  };

  /* An open document parses as a loaded one does, scripting included, at a fraction of the cost. */
  const documents = (pages) => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const target = frame.contentDocument;
    const trees = pages.map((html) => {
      target.open();
      target.write(html);
      target.close();
      return copy(target.childNodes);
    });
    frame.remove();
    return trees;
  };

  const fragment = (html, namespace, name) => {
    const inert = document.implementation.createHTMLDocument('');
    const context = inert.createElementNS(uris[namespace], name);
    context.innerHTML = html;
    return copy((context.content?.nodeType === Node.DOCUMENT_FRAGMENT_NODE ? context.content : context).childNodes);
  };

  return { copy, load, documents, fragment };
})();
