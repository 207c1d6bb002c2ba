/** What an API key of a connected system tells: `acq_<code>_<random>`, where the random part begins with the institution's id. */
export interface SystemKey {
  readonly institutionId: string;
  readonly code: string;
}

const code = '[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?';

/** Whether a system may be called so in addresses and keys. */
export function isSystemCode(text: string): boolean {
  return new RegExp(`^${code}$`).test(text);
}

/** 16 bytes of the institution's id and 24 random ones, in base64url. */
const form = new RegExp(`^acq_(${code})_([\\w-]{54})$`);
const secretBytes = 24;

/** Undefined for what is no key. Whether one is right, its hash says. */
export function readSystemKey(key: string): SystemKey | undefined {
  const [, of, random] = form.exec(key) ?? [];
  if (of === undefined || random === undefined) return undefined;
  const id = [...atob(random.slice(0, 24).replaceAll('-', '+').replaceAll('_', '/'))]
    .slice(0, 16)
    .map((byte) => byte.charCodeAt(0).toString(16).padStart(2, '0'))
    .join('');
  return { code: of, institutionId: id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') };
}

/** A new key, which nobody can guess. */
export function makeSystemKey({ institutionId, code: of }: SystemKey): string {
  const id = institutionId.replaceAll('-', '').match(/../g) ?? [];
  const bytes = [...id.map((byte) => parseInt(byte, 16)), ...crypto.getRandomValues(new Uint8Array(secretBytes))];
  const random = btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
  return `acq_${of}_${random}`;
}
