/** An ORCID iD whose last character is right (ISO 7064 MOD 11-2), where the line or the one above it says that it is one. */
export function findOrcid(line: string, above = ''): string | undefined {
  if (!/orcid/iu.test(line) && !/orcid(?: id)?\W{0,10}$/iu.test(above.slice(-40))) return undefined;
  const written = /(?<![\d-])(\d{4})[-–‐ ]?(\d{4})[-–‐ ]?(\d{4})[-–‐ ]?(\d{3}[\dX])(?![\d-])/iu.exec(line);
  const groups = written?.slice(1).map((group) => group.toUpperCase());
  return groups && checkCharacter(groups.join('').slice(0, 15)) === groups.join('').at(-1)
    ? groups.join('-')
    : undefined;
}

function checkCharacter(digits: string): string {
  const total = [...digits].reduce((sum, digit) => ((sum + Number(digit)) * 2) % 11, 0);
  const rest = (12 - total) % 11;
  return rest === 10 ? 'X' : String(rest);
}
