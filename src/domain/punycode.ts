/** A domain's labels in their own letters, from A-labels (`xn--…`); a label that decodes to nothing stays as it is. */
export function toUnicodeDomain(domain: string): string {
  return domain
    .split('.')
    .map((label) => (label.startsWith('xn--') ? (decodeLabel(label.slice(4)) ?? label) : label))
    .join('.');
}

// The constants of RFC 3492 §5.
const base = 36;
const leastThreshold = 1;
const mostThreshold = 26;
const largest = 0x10ffff;

function decodeLabel(coded: string): string | undefined {
  const dash = coded.lastIndexOf('-');
  const output = [...coded.slice(0, Math.max(0, dash))].map((letter) => letter.codePointAt(0) ?? 0);
  let [code, bias, index, position] = [128, 72, 0, dash < 0 ? 0 : dash + 1];
  while (position < coded.length) {
    const before = index;
    let weight = 1;
    for (let step = base; ; step += base) {
      const digit = digitAt(coded, position);
      if (digit === undefined) return undefined;
      position += 1;
      index += digit * weight;
      const threshold = Math.min(mostThreshold, Math.max(leastThreshold, step - bias));
      if (digit < threshold) break;
      weight *= base - threshold;
      if (weight > largest * base) return undefined;
    }
    const length = output.length + 1;
    bias = adapt(index - before, { length, isFirst: before === 0 });
    code += Math.floor(index / length);
    index %= length;
    if (code > largest) return undefined;
    output.splice(index, 0, code);
    index += 1;
  }
  return String.fromCodePoint(...output);
}

function digitAt(coded: string, position: number): number | undefined {
  const digit = '0123456789'.includes(coded.charAt(position))
    ? coded.charCodeAt(position) - 0x30 + 26
    : coded.charCodeAt(position) - 0x61;
  return digit >= 0 && digit < base ? digit : undefined;
}

function adapt(delta: number, { length, isFirst }: { readonly length: number; readonly isFirst: boolean }): number {
  let rest = Math.floor(delta / (isFirst ? 700 : 2));
  rest += Math.floor(rest / length);
  let bias = 0;
  for (; rest > ((base - leastThreshold) * mostThreshold) / 2; bias += base)
    rest = Math.floor(rest / (base - leastThreshold));
  return bias + Math.floor((base * rest) / (rest + 38));
}
