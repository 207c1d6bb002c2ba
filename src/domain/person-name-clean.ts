/** Takes away what stands around a name: quotes, brackets, an address, a second copy, pictures, `via …`, what follows a bar. */
export function cleanName(text: string): string {
  const bare = tidy(text)
    .replace(/^(?:\[|\()?(?:external|extern|ext|guest)(?:\]|\))?\s?[:-]\s/iu, '')
    .replace(/\s(?:via|über|on behalf of|im auftrag von|de la part de|en nombre de)\s.*$/iu, '')
    .replace(/\s(?:she|he|they)\s?\/\s?\p{L}+(?:\s?\/\s?\p{L}+)?/iu, '')
    .replace(/\s(?:@|at|from)\s.*$/u, '')
    .replace(/\([^()]*\)|\[[^\][]*\]|<[^<>]*>|\{[^{}]*\}/g, ' ')
    .replace(/\s["“„«][^"“”„«»]*["”“»](?=\s)|\s['‘]\p{L}[\p{L}.-]+['’](?=\s)/gu, ' ')
    .replace(/(\S\s+\S+)\s["“„«][^"“”„«»]*["”“»]?$/u, '$1')
    .replace(/\s(?:[|•·*]|[-–—]+)\s.*$/u, '')
    .replace(/(\p{L})\/[\p{L}\p{N}/@ ]*$/u, '$1')
    .replace(/\S+@\S+/g, ' ')
    .replace(/(^|[\s.])(\p{Lu}\.)(?=\p{Lu}\p{Ll}+(?![\p{Ll}.]))/gu, '$1$2 ')
    .replace(/(\s(?:Ph|[BM])\.)\s(?=(?:D|Sc|Ed|Eng)\.?(?:[\s,]|$))/gu, '$1')
    .replace(/\s+/g, ' ');
  return once(stripQuotes(bare));
}

/** The name of what is nobody's own, as it is shown, without quotes, an address and a second copy. */
export function cleanShownName(text: string): string {
  return once(
    stripQuotes(
      tidy(text)
        .replace(/<[^<>]*>|\S+@\S+/g, ' ')
        .replace(/\s+/g, ' '),
    ),
  );
}

function tidy(text: string): string {
  const visible = text.normalize('NFC').replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Extended_Pictographic}\ufe0f\s]+/gu, ' ');
  return stripQuotes(visible);
}

function once(name: string): string {
  const half = name.slice(0, (name.length - 1) / 2);
  return half !== '' && name === `${half} ${half}` ? half : name;
}

function stripQuotes(text: string): string {
  return text
    .trim()
    .replace(/^[\s"'“”„‘’«»`]+(.*?)[\s"'“”„‘’«»`;:]*$/su, '$1')
    .replace(/[\s"“”„«»;:,]+$/u, '');
}
