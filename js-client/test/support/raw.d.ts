/** Vite gives a file's text where its name ends so. */
declare module "*?raw" {
  const text: string;
  export default text;
}
