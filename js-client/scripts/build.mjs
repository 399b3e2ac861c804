// Bundles the client. dist/: what the engine serves, minified, each file whole. dist/npm/: ES modules and
// their types for bundlers, dependencies left out. target/: what tests load.
import { execFileSync } from "node:child_process";
import { readFile, rm, writeFile } from "node:fs/promises";
import { brotliCompressSync } from "node:zlib";
import { build } from "esbuild";

const common = { bundle: true, format: "esm", target: "es2022", legalComments: "none", logLevel: "warning" };
const others = { replacement: "src/replacement.ts", polling: "src/polling.ts", debug: "src/debug.ts" };

await rm("dist", { recursive: true, force: true });
await build({
  ...common,
  entryPoints: { livetemplate: "src/livetemplate.ts", ...others },
  outdir: "dist",
  minify: true,
  sourcemap: "external",
});
// Java has no Brotli.
for (const name of ["livetemplate", ...Object.keys(others)])
  await writeFile(`dist/${name}.js.br`, brotliCompressSync(await readFile(`dist/${name}.js`)));
await build({
  ...common,
  entryPoints: { index: "src/index.ts", ...others },
  outdir: "dist/npm",
  packages: "external",
});
// The property of the patches, for a test in a real browser.
await build({ ...common, entryPoints: { property: "test/support/in-browser.ts" }, outdir: "target" });
execFileSync("npx", ["tsc", "--project", "tsconfig.types.json"], { stdio: "inherit" });
