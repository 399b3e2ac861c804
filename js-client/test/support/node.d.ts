/** As much of Node as the tests need. */
declare module "node:fs" {
  export function mkdirSync(path: string, options: { readonly recursive: boolean }): void;
  export function writeFileSync(path: string, text: string): void;
}
