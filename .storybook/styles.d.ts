/** Vite gives the text of a style sheet, or adds it to the page. */
declare module '*.css?raw' {
  const text: string;
  export default text;
}
declare module '*.css';
/** A page of the manual. */
declare module '*.mdx' {
  const page: () => unknown;
  export default page;
}
