/** Vite gives a file's text where its name ends so. */
declare module "*?raw" {
  const text: string;
  export default text;
}

interface ImportMeta {
  glob<T>(pattern: string, options: { readonly import: "default"; readonly eager: true }): Record<string, T>;
}
