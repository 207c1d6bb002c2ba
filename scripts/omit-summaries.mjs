/**
 * A webpack loader for src/api/operations.ts and its parts: what operations are about, need and answer is for the server and those who read
 * the API's description, and would be
 * a good part of what the pane loads.
 * @param {string} source
 */
// eslint-disable-next-line no-restricted-syntax -- webpack calls what is exported by default
export default function omitSummaries(source) {
  return source
    .replaceAll(/^(\s*(?:\{ .*?)?)summary:\s*(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"),/gm, '$1')
    .replaceAll(/\bpermission: '[\w-]+',/g, '')
    .replaceAll(/\bstatuses: \[[\d, ]+\],?/g, '');
}
