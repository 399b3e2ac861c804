/** jsdom has no `CSS.escape`, which every browser has and idiomorph calls where an id occurs twice. */
const scope = globalThis as { CSS?: Pick<typeof CSS, "escape"> };
scope.CSS ??= { escape: (text) => text.replace(/[^\w-]/g, "\\$&") };
