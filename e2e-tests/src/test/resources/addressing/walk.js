/*
 * One case of the matrix in the browser: loads every state fresh, finds every place of the first,
 * then walks the first page through all the others and compares after each step.
 * `walk` is {layouts, pages: [html], steps: [[patches, number of the page that must come out]]}.
 */
async function liveTemplateWalk(walk) {
  const problems = [];
  const frames = await Promise.all(walk.pages.map(liveTemplateTrees.load));
  const documents = frames.map((frame) => frame.contentDocument);
  const live = documents[0];
  const forms = documents.map(liveTemplateNormalForm);
  const addressing = liveTemplateAddressing(live, walk.layouts);
  const attempt = (what, action) => {
    try {
      action();
    } catch (error) {
      problems.push(`${what}: ${error.message}`);
    }
  };

  const finds = (patches) => {
    for (const [kind, address, number, value] of patches) {
      if (kind !== 'value') continue;
      attempt(`place ${number} of [${address}]`, () => {
        const found = addressing.read(address, number);
        if (found !== value) throw new Error(`${JSON.stringify(found)} instead of ${JSON.stringify(value)}`);
      });
    }
  };

  finds(walk.first);
  walk.steps.forEach(([name, patches, page]) => {
    for (const [kind, address, ...payload] of patches) {
      attempt(`${name}, ${kind} of [${address}]`, () =>
        kind === 'value' ? addressing.write(address, ...payload) : addressing.replace(address, ...payload));
    }
    const form = liveTemplateNormalForm(live);
    if (form !== forms[page]) problems.push(`${name}: patched\n${form}is not the fresh\n${forms[page]}`);
  });
  frames.forEach((frame) => frame.remove());
  return problems;
}
