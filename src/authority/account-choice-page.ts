import { createHash } from 'node:crypto';
import type { AuthorityColleague, AuthorityInstitution } from './options.ts';

const style = `
:root { color-scheme: light dark; font: 16px/1.5 'Segoe UI', system-ui, sans-serif; }
body { margin: 0 auto; max-width: 30rem; padding: 1.5rem; }
h1 { font-size: 1.25rem; margin: 0; }
p { margin: .25rem 0 1rem; }
ul { list-style: none; margin: 0; padding: 0; }
button { background: none; border: 1px solid transparent; border-block-start-color: color-mix(in srgb, currentColor 25%, transparent); color: inherit; cursor: pointer; display: block; font: inherit; padding: .5rem .75rem; text-align: start; width: 100%; }
button:hover { background: color-mix(in srgb, currentColor 8%, transparent); }
button:focus-visible { outline: 2px solid; outline-offset: -2px; }
strong, span { display: block; overflow-wrap: anywhere; }
span { font-size: .875rem; }
`;

/** For the page's content security policy. */
export const styleHash = `sha256-${createHash('sha256').update(style).digest('base64')}`;

/** “Pick an account”: one button a colleague, the hinted one first. */
export function renderAccountChoice(choice: { institution: AuthorityInstitution; hint: string | undefined }): string {
  const { institution, hint = '' } = choice;
  const isHinted = ({ emailAddress }: AuthorityColleague) => emailAddress.toLowerCase() === hint.toLowerCase();
  const colleagues = [...institution.colleagues].sort((a, b) => Number(isHinted(b)) - Number(isHinted(a)));
  return renderPage(
    'Pick an account',
    `<p>${escapeHtml(institution.name)}: a development sign-in. Nobody has a password; choose whom to be.</p>
<form method="post">
<ul>${colleagues.map(renderColleague).join('')}</ul>
<button name="account" value="">Cancel</button>
</form>`,
  );
}

/** A page that only says something. */
export function renderNotice(title: string, sentence: string): string {
  return renderPage(title, `<p>${escapeHtml(sentence)}</p>`);
}

function renderColleague({ objectId, displayName, emailAddress, unit, roles }: AuthorityColleague): string {
  const detail = escapeHtml([emailAddress, unit, ...roles].join(' · '));
  return `<li><button name="account" value="${escapeHtml(objectId)}"><strong>${escapeHtml(displayName)}</strong><span>${detail}</span></button></li>`;
}

function renderPage(title: string, body: string): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${body}
</main>
</body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
