/** `minor` in the currency's smallest unit (ISO 4217). */
export function amountText(
  { minor, currency }: { readonly minor: number; readonly currency: string },
  language: string,
): string {
  const format = new Intl.NumberFormat(language, { style: 'currency', currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(minor / 10 ** digits);
}
