/** Made by `npm run build` and not kept in the repository, so types must not depend on it. */
declare module '*/custom-elements.json' {
  const manifest: object;
  export default manifest;
}
