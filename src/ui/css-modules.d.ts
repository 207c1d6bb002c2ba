/** Class names as they are in the built page; tests/ui keeps names and tokens right, which no type here can. */
declare module '*.module.css' {
  const classes: Readonly<Record<string, string>>;
  // eslint-disable-next-line no-restricted-syntax -- a style sheet has no names of its own to export by
  export default classes;
}
