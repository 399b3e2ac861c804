// What in the document could run script, as the browser itself reads it; also wakes handlers that wait for the user.
() => {
  const found = [];
  const say = (element, what) => found.push(`<${element.localName}> ${what}`);
  const urls = ['href', 'xlink:href', 'src', 'action', 'formaction', 'data', 'poster', 'background', 'cite', 'to', 'from'];
  const pictures = ['img', 'source', 'input'];
  for (const element of document.querySelectorAll('*')) {
    const own = element.hasAttribute('lt-own') || element.id === 'livetemplate' || element.rel === 'modulepreload';
    if (element.localName === 'script' && !own && element.type !== 'application/json') say(element, element.outerHTML);
    if (['base', 'noscript', 'style', 'applet', 'frame'].includes(element.localName)) say(element, 'is there');
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name) || name === 'srcdoc' || name === 'http-equiv') say(element, name);
      if (!urls.includes(name.toLowerCase())) continue;
      let protocol = '';
      try {
        protocol = new URL(value, document.baseURI).protocol;
      } catch {
        continue;
      }
      const picture = protocol === 'data:' && pictures.includes(element.localName) && /^\s*data:image\/(png|jpe?g|gif|webp|avif)\b/i.test(value);
      if (['javascript:', 'vbscript:', 'data:'].includes(protocol) && !picture) say(element, `${name}=${value}`);
    }
    for (const event of ['mouseover', 'focus', 'load', 'error', 'toggle', 'animationstart', 'animationend']) {
      element.dispatchEvent(new Event(event));
    }
  }
  return found;
}
