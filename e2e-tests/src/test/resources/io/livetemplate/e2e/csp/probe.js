// Runs in the page as a module of the page's own origin, so that every check is judged by the page's policy.
const violations = [];
document.addEventListener('securitypolicyviolation', event =>
  violations.push(event.effectiveDirective));

const policy = trustedTypes.createPolicy('livetemplate', {
  createHTML: html => html,
  createScriptURL: url => url,
});
const parse = html => {
  const template = document.createElement('template');
  template.innerHTML = policy.createHTML(html);
  return template.content;
};
// The round trip after the first event gives a second one time to come.
const settled = socket => new Promise(resolve => {
  const events = [];
  const seen = event => {
    events.push(event.type);
    if (events.length === 1) fetch('/cors').then(() => resolve(`${events.join('+')} ${socket.readyState}`));
  };
  socket.onopen = socket.onerror = socket.onclose = seen;
});
const scriptLoads = (src, integrity) => new Promise(resolve => {
  const script = document.createElement('script');
  script.type = 'module';
  if (integrity) script.integrity = integrity;
  script.onload = () => resolve('load');
  script.onerror = () => resolve('error');
  script.src = policy.createScriptURL(src);
  document.head.append(script);
});
const preloads = (href, integrity) => new Promise(resolve => {
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  if (integrity) link.integrity = integrity;
  link.onload = () => resolve('load');
  link.onerror = () => resolve('error');
  link.href = href;
  document.head.append(link);
});
const color = element => getComputedStyle(element).color;
const added = html => {
  const node = parse(html).firstElementChild;
  document.body.append(node);
  return node;
};
// Whatever was queued before, violation events too, has run when this comes back.
const ownTask = () => new Promise(resolve => {
  const channel = new MessageChannel();
  channel.port1.onmessage = resolve;
  channel.port2.postMessage(0);
});

const checks = {
  importString: async () => (await import('/_livetemplate/m/good.js')).name,
  importTwice: async () => (await import('/_livetemplate/m/good.js')) === (await import('/_livetemplate/m/good.js')),
  importComputed: async () => (await import(JSON.parse(document.querySelector('meta[name=livetemplate]').content).strategies[0][2])).name,
  importOtherOrigin: async ({ other }) => (await import(`${other}/_livetemplate/m/good.js`)).name,
  importData: () => import('data:text/javascript,export const name = 1'),
  importBlob: () => import(URL.createObjectURL(new Blob(['export const name = 1'], { type: 'text/javascript' }))),
  importMissing: () => import('/_livetemplate/m/missing.js'),
  importWrongType: () => import('/_livetemplate/m/wrong-type.js'),
  importBroken: () => import('/_livetemplate/m/broken.js'),
  importThrows: () => import('/_livetemplate/m/throws.js'),
  importRedirect: async () => (await import('/_livetemplate/m/redirect.js')).name,
  importRetry: async () => {
    const first = await import('/_livetemplate/m/flaky.js').then(() => 'ok', error => error.name);
    const second = await import('/_livetemplate/m/flaky.js').then(module => module.name, error => error.name);
    return `${first}, ${second}`;
  },
  importNosniff: async () => (await import('/_livetemplate/m/nosniff.js')).name,
  modulepreload: ({ good }) => preloads('/_livetemplate/m/preload.js', good),
  modulepreloadBadIntegrity: ({ bad }) => preloads('/_livetemplate/m/preload-bad.js', bad),
  importAfterBadPreload: async () => (await import('/_livetemplate/m/preload-bad.js')).name,
  importOfHeadPreload: async () => (await import('/_livetemplate/m/head.js')).name,
  importOfBadHeadPreload: async () => (await import('/_livetemplate/m/head-bad.js')).name,
  moduleScriptIntegrity: ({ good }) => scriptLoads('/_livetemplate/m/script.js', good),
  moduleScriptBadIntegrity: ({ bad }) => scriptLoads('/_livetemplate/m/script-bad.js', bad),
  importAfterBadScript: async () => (await import('/_livetemplate/m/script-bad.js')).name,
  scriptSrcString: () => { document.createElement('script').src = '/_livetemplate/m/good.js'; return 'set'; },
  importMapIntegrityGood: async () => (await import('/_livetemplate/m/mapped.js')).name,
  importMapIntegrityBad: async () => (await import('/_livetemplate/m/mapped-bad.js')).name,
  jsonBlock: () => JSON.parse(document.getElementById('lt-shapes').textContent).join(),
  jsonBlockWrite: () => { document.getElementById('lt-shapes').textContent = '[3]'; return 'set'; },
  jsonBlockPatched: () => { document.body.append(parse('<script type="application/json" id="later">[7]</scr' + 'ipt>')); return document.getElementById('later').textContent; },
  patchedScriptRuns: () => { document.body.append(parse('<script>window.ran = true</scr' + 'ipt>')); return String(window.ran); },
  evalCall: () => eval('1'),
  functionConstructor: () => new Function('return 1')(),
  timeoutString: () => { window.byTimeout = 0; setTimeout('window.byTimeout = 1', 0); return 'set'; },
  inlineScriptBlocked: () => String(window.inlineRan),
  inlineStyleBlocked: () => color(document.getElementById('inline-style')),
  inlineStyleAttributeBlocked: () => color(document.getElementById('inline-attribute')),
  externalSheet: () => color(document.getElementById('sheet')),
  socketSelf: () => settled(new WebSocket('/socket', ['livetemplate.v1'])),
  socketSelfAbsolute: () => settled(new WebSocket(`ws://${location.host}/socket`, ['livetemplate.v1'])),
  socketOther: ({ other }) => settled(new WebSocket(`${other}/socket`, ['livetemplate.v1'])),
  fetchSelf: async () => (await fetch('/_livetemplate/m/good.js')).status,
  fetchOther: async ({ other }) => (await fetch(`${other}/cors`)).status,
  beaconSelf: () => navigator.sendBeacon('/beacon', 'x'),
  innerHtmlString: () => { document.createElement('div').innerHTML = '<p>'; return 'set'; },
  templateString: () => { document.createElement('template').innerHTML = '<p>'; return 'set'; },
  templateTrusted: () => parse('<tr><td>cell</td></tr>').firstElementChild.localName,
  domParserString: () => new DOMParser().parseFromString('<p>', 'text/html').body.firstChild.localName,
  domParserTrusted: () => new DOMParser().parseFromString(policy.createHTML('<title>t</title><p>x'), 'text/html').title,
  contextualFragmentString: () => document.createRange().createContextualFragment('<p>').firstChild.localName,
  contextualFragmentTrusted: () => document.createRange().createContextualFragment(policy.createHTML('<p>')).firstChild.localName,
  insertAdjacentString: () => { document.body.insertAdjacentHTML('beforeend', '<p>'); return 'set'; },
  setHtmlString: () => { const div = document.createElement('div'); div.setHTML('<p>x<script>1</scr' + 'ipt></p>'); return div.innerHTML; },
  secondPolicySameName: () => trustedTypes.createPolicy('livetemplate', {}).name,
  otherPolicy: () => trustedTypes.createPolicy('strategy', {}).name,
  defaultPolicy: () => trustedTypes.createPolicy('default', {}).name,
  setOnclick: () => { document.createElement('p').setAttribute('onclick', '1'); return 'set'; },
  setScriptSrc: () => { document.createElement('script').setAttribute('src', '/x.js'); return 'set'; },
  setScriptText: () => { document.createElement('script').textContent = '1'; return 'set'; },
  appendScriptText: () => { const script = document.createElement('script'); script.append('1'); return 'set'; },
  setSrcdoc: () => { document.createElement('iframe').setAttribute('srcdoc', 'x'); return 'set'; },
  setHref: () => { document.createElement('a').setAttribute('href', '/x'); return 'set'; },
  javascriptUrl: () => { const a = document.createElement('a'); a.href = 'javascript:window.clicked = 1'; document.body.append(a); a.click(); return String(window.clicked); },
  setStyleAttribute: () => { const p = added('<p>x</p>'); p.setAttribute('style', 'color: rgb(1, 2, 3)'); return color(p); },
  cssText: () => { const p = added('<p>x</p>'); p.style.cssText = 'color: rgb(1, 2, 3)'; return color(p); },
  setProperty: () => { const p = added('<p>x</p>'); p.style.setProperty('color', 'rgb(1, 2, 3)'); return color(p); },
  parsedStyleAttribute: () => color(added('<p style="color: rgb(1, 2, 3)">x</p>')),
  parsedStyleElement: () => { document.body.append(parse('<style>#pse { color: rgb(1, 2, 3) }</style><p id="pse">x</p>')); return color(document.getElementById('pse')); },
  adoptedSheet: () => { const sheet = new CSSStyleSheet(); sheet.replaceSync('#adopted { color: rgb(1, 2, 3) }'); document.adoptedStyleSheets = [sheet]; return color(added('<p id="adopted">x</p>')); },
  moveBefore: () => { const ul = added('<ul><li>a</li><li>b</li></ul>'); ul.moveBefore(ul.lastElementChild, ul.firstElementChild); return ul.textContent; },
  moveBeforeDisconnected: () => { const ul = added('<ul><li>a</li></ul>'); ul.moveBefore(document.createElement('li'), ul.firstElementChild); return ul.textContent; },
  morphNodes: async () => { const { Idiomorph } = await import('/idiomorph.js'); const div = added('<div id="m1"><p id="keep">old</p></div>'); const kept = div.firstElementChild; Idiomorph.morph(div, parse('<div id="m1" class="c"><b>n</b><p id="keep">new</p></div>').firstElementChild); return `${div.className} ${div.textContent} ${div.lastElementChild === kept}`; },
  morphInner: async () => { const { Idiomorph } = await import('/idiomorph.js'); const div = added('<div><p>old</p></div>'); Idiomorph.morph(div, [...parse('<p>a</p><p>b</p>').childNodes], { morphStyle: 'innerHTML' }); return div.innerHTML; },
  morphString: async () => { const { Idiomorph } = await import('/idiomorph.js'); Idiomorph.morph(added('<div></div>'), '<div>x</div>'); return 'morphed'; },
  morphHeadDefault: async () => { const { Idiomorph } = await import('/idiomorph.js'); const next = new DOMParser().parseFromString(policy.createHTML(`<head>${document.head.innerHTML}<meta name="added" content="1"></head><body>`), 'text/html'); Idiomorph.morph(document.head, next.head); return String(document.head.querySelectorAll('meta[name=added]').length); },
  morphHeadAsNodes: async () => { const { Idiomorph } = await import('/idiomorph.js'); const next = new DOMParser().parseFromString(policy.createHTML(`<head>${document.head.innerHTML}<meta name="plain" content="1"></head><body>`), 'text/html'); Idiomorph.morph(document.head, [...next.head.childNodes], { morphStyle: 'innerHTML', head: { style: 'morph' } }); return String(document.head.querySelectorAll('meta[name=plain]').length); },
  morphOnclick: async () => { const { Idiomorph } = await import('/idiomorph.js'); const div = added('<div></div>'); Idiomorph.morph(div, parse('<div onclick="1"></div>').firstElementChild); return 'morphed'; },
  morphStyleAttribute: async () => { const { Idiomorph } = await import('/idiomorph.js'); const div = added('<div>x</div>'); Idiomorph.morph(div, parse('<div style="color: rgb(1, 2, 3)">x</div>').firstElementChild); return color(div); },
};

window.csp = {
  names: Object.keys(checks),
  async run(name, given) {
    await ownTask(); // a debugger's own call may use eval
    violations.length = 0;
    let result;
    try {
      result = String(await checks[name](given));
    } catch (error) {
      result = error.name;
    }
    await ownTask();
    return { result, violations: [...new Set(violations)].join(' ') };
  },
};
document.documentElement.dataset.probe = 'ready';
