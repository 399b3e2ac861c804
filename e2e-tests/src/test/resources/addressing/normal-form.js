/*
 * The normal form of a DOM, as NormalForm.java writes it: byte for byte the same string.
 * `liveTemplateNormalForm(node)` takes a Document, a DocumentFragment, an element (itself and all
 * below it) or an array of sibling nodes.
 */
function liveTemplateNormalForm(root) {
  const clientAttributes = new Set(['lt-pending', 'lt-connected', 'lt-offline']);
  const namespaces = {
    'http://www.w3.org/1999/xhtml': 'html',
    'http://www.w3.org/2000/svg': 'svg',
    'http://www.w3.org/1998/Math/MathML': 'math',
  };
  const lines = [];
  const isTag = (node, tag, attribute, value) =>
    node.localName === tag && node.getAttribute(attribute) === value;
  const isBootstrap = (node) => isTag(node, 'meta', 'name', 'livetemplate');

  const isOurs = (node) =>
    node.nodeType === Node.COMMENT_NODE
      ? node.data === '[' || node.data === ']'
      : node.nodeType === Node.ELEMENT_NODE &&
        (isBootstrap(node) ||
          node.hasAttribute('lt-own') ||
          isTag(node, 'script', 'id', 'livetemplate') ||
          isTag(node, 'script', 'id', 'lt-shapes') ||
          (isTag(node, 'script', 'type', 'module') &&
            node.previousElementSibling !== null &&
            isBootstrap(node.previousElementSibling)));

  const tag = (element) => {
    const names = element.getAttributeNames().filter((name) => !clientAttributes.has(name));
    const attributes = names.sort().map((name) => ` ${name}=${JSON.stringify(element.getAttribute(name))}`);
    return `<${namespaces[element.namespaceURI] ?? element.namespaceURI}:${element.localName}${attributes.join('')}>`;
  };

  const siblings = (nodes, indent) => {
    let text = '';
    const flush = () => {
      if (text !== '') lines.push(indent + JSON.stringify(text));
      text = '';
    };
    for (const node of nodes) {
      if (isOurs(node)) continue;
      if (node.nodeType === Node.TEXT_NODE) {
        text += node.data;
        continue;
      }
      flush();
      if (node.nodeType === Node.ELEMENT_NODE) {
        lines.push(indent + tag(node));
        const template = node.content?.nodeType === Node.DOCUMENT_FRAGMENT_NODE;
        if (template) lines.push(`${indent}  #content`);
        siblings((template ? node.content : node).childNodes, `${indent}  `);
      } else if (node.nodeType === Node.COMMENT_NODE) {
        lines.push(`${indent}<!-- ${JSON.stringify(node.data)} -->`);
      } else if (node.nodeType === Node.DOCUMENT_TYPE_NODE) {
        lines.push(`<!doctype ${node.name} ${JSON.stringify(node.publicId)} ${JSON.stringify(node.systemId)}>`);
      } else {
        lines.push(`${indent}#node-${node.nodeType} ${JSON.stringify(node.nodeName)}`);
      }
    }
    flush();
  };

  if (Array.isArray(root)) siblings(root, '');
  else if (root.nodeType === Node.ELEMENT_NODE) siblings([root], '');
  else siblings(root.childNodes, '');
  return lines.map((line) => `${line}\n`).join('');
}
