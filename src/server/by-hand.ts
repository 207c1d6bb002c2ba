import type { ParsedBody } from '#api/types.ts';
import type { InputIssue } from '#domain/app-error.ts';
import { readSaid } from './details.ts';
import type { Handler } from './handlers.ts';
import { invalidInput } from './input-issues.ts';
import { log, type LoggedItem } from './interactions.ts';
import { requireDelegates } from './item.ts';
import { readerOf } from './reader.ts';
import { recognitionFor } from './recognise.ts';
import { requireChoosable } from './sharing.ts';

type Request = Parameters<Handler<'enterInteraction'>>[0];
type Somebody = ParsedBody<'enterInteraction'>['people'][number];

/**
 * Logs what was entered by hand as any other interaction, once for each of ours who took part. Whoever enters the same again, because no answer came,
 * goes on where it was left.
 */
export const enterInteraction: Handler<'enterInteraction'> = async (request) => {
  const { signedIn, store, body } = request;
  const { id: colleagueId, emailAddress: own } = signedIn.colleague;
  const said = readSaid(body, signedIn);
  const [first, ...others] = readColleagues(request);
  // Before anything is logged: never for some of them only.
  if (first !== own || others.length > 0) {
    requireDelegates(signedIn);
    if (body.visibility !== undefined) requireChoosable(body.visibility, signedIn, true);
  }
  const item = {
    kind: body.kind,
    occurredAt: body.occurredAt,
    subject: body.subject,
    direction: body.direction,
    from: { emailAddress: first },
    correspondents: await readPeople(request),
    visibility: body.visibility,
    // Nobody else's, whatever id they make up.
    byHandKey: `${colleagueId} ${body.id}`,
  } satisfies LoggedItem;
  const logFor = async (mailbox: string) =>
    await log(
      { signedIn, store },
      { ...item, mailbox, said: { ...said, ...(mailbox === own ? { followUpOn: body.followUpOn } : {}) } },
    );
  let answer = await logFor(first);
  const created = answer.created;
  for (const mailbox of others) answer = await logFor(mailbox);
  return { status: created ? 201 : 200, body: { ...answer, created } };
};

/** Those of ours, each once, oneself first. */
function readColleagues({ signedIn, body }: Request): [string, ...string[]] {
  const own = signedIn.colleague.emailAddress;
  const recognition = recognitionFor(signedIn.institution);
  const issues: InputIssue[] = [];
  const addresses = (body.colleagues ?? [own]).flatMap((text, index) => {
    const { emailAddress, kind } = recognition.kindOf(text);
    if (emailAddress && kind === 'colleague') return [String(emailAddress)];
    issues.push({ path: `colleagues.${index}`, message: 'must be an address of the institution’s own domains' });
    return [];
  });
  if (issues.length > 0) throw invalidInput(issues);
  const [first = own, ...others] = [...new Set(addresses)].sort((one) => (one === own ? -1 : 0));
  return [first, ...others];
}

/** Whoever is known here by their own address, with everybody meant to be logged. */
async function readPeople({ signedIn, store, body }: Request): Promise<LoggedItem['correspondents']> {
  const recognition = recognitionFor(signedIn.institution);
  const read = async ({ personId, ...given }: Somebody, index: number) => {
    const person = personId === undefined ? undefined : await store.getPerson({ ...readerOf(signedIn), personId });
    if (personId !== undefined && !person) {
      throw invalidInput([{ path: `people.${index}.personId`, message: 'must be somebody whom you may see' }]);
    }
    const { emailAddress, kind } = recognition.kindOf(person?.emailAddresses[0] ?? given.emailAddress);
    if (!emailAddress || kind === 'colleague') {
      const message = emailAddress ? 'is a colleague: name them among colleagues' : 'must be an e-mail address';
      throw invalidInput([{ path: `people.${index}.emailAddress`, message }]);
    }
    const displayName = person?.displayName ?? given.displayName;
    return { emailAddress, ...(displayName === undefined ? {} : { displayName }), include: true };
  };
  return await Promise.all(body.people.map(read));
}
