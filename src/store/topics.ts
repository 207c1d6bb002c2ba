import { topicWordsOf } from '#domain/topic-words.ts';
import { noUnit } from '#domain/visibility.ts';
import { doubtTopics, keepWords } from './search-words.ts';
import type { Ask, Statement } from './session.ts';

/** A contribution as it stands, as far as finding it by its words goes. */
export interface Found {
  readonly institutionId: string;
  readonly interactionId: string;
  readonly colleagueId: string;
  readonly occurredAt: Date;
}

/** Has the contributions to an interaction be found by what its subject says; nothing is waited for. */
export function keepSubject(ask: Ask, found: Omit<Found, 'colleagueId'>, subject: string | null): void {
  keep(ask, { ...found, colleagueId: null }, 'subject', topicWordsOf(subject ?? ''));
}

/** Instead of what the note of its colleague said until now. */
export function renewNote(ask: Ask, found: Found, note: string | null): void {
  void ask(forget, [found.institutionId, found.interactionId, found.colleagueId, 'note']);
  keep(ask, found, 'note', topicWordsOf(note ?? ''));
}

/** By the purpose's code, or by none where it is empty. */
export function renewPurpose(ask: Ask, found: Found, purpose: string): void {
  void ask(forget, [found.institutionId, found.interactionId, found.colleagueId, 'purpose']);
  keep(ask, found, 'purpose', purpose === '' ? [] : [purpose]);
}

/** After a change of who sees a contribution, or of when its interaction was; with the subject where that is another now. */
export function changeTopics(ask: Ask, found: Found, now: { readonly subject?: string } = {}): void {
  const { institutionId, interactionId, colleagueId, occurredAt } = found;
  void ask(change, [institutionId, interactionId, colleagueId, occurredAt]);
  if (now.subject === undefined) return;
  void ask(forget, [institutionId, interactionId, colleagueId, 'subject']);
  keepSubject(ask, found, now.subject);
}

type Source = 'subject' | 'note' | 'purpose';

function keep(
  ask: Ask,
  {
    institutionId,
    interactionId,
    colleagueId,
    occurredAt,
  }: Omit<Found, 'colleagueId'> & { readonly colleagueId: string | null },
  source: Source,
  words: readonly string[],
): void {
  if (words.length === 0) return;
  const values = [institutionId, interactionId, colleagueId, occurredAt, source, words];
  void ask(source === 'purpose' ? keepCode : keepStatement, values);
}

// Who sees it stands on the contribution, which is there by now.
const insert = `insert into topic
      (institution_id, interaction_id, colleague_id, occurred_at, source, word, visibility, unit_id)
    select $1, $2, one.colleague_id, $4, $5, given.word, one.visibility, one.unit_id
    from contribution as one cross join unnest($6::text[]) as given (word)
    where one.institution_id = $1 and one.interaction_id = $2 and ($3::uuid is null or one.colleague_id = $3)
    on conflict (institution_id, interaction_id, colleague_id, source, word) do nothing`;

const keepStatement: Statement = { name: 'keep-topics', text: `with ${keepWords('$6::text[]')}\n    ${insert}` };
const keepCode: Statement = { name: 'keep-topic-code', text: insert };

const change: Statement = {
  name: 'change-topics',
  text: `update topic set occurred_at = $4, visibility = (
      select one.visibility from contribution as one
      where one.institution_id = $1 and one.interaction_id = $2 and one.colleague_id = $3)
    where institution_id = $1 and interaction_id = $2 and colleague_id = $3`,
};

const forget: Statement = {
  name: 'forget-topics',
  text: `with ${doubtTopics('interaction_id = $2 and colleague_id = $3 and source = $4')}
    delete from topic where institution_id = $1 and interaction_id = $2 and colleague_id = $3 and source = $4`,
};

/** Of contributions $3 of the colleague $2 that were of no unit: of which one they are now. */
export const giveTopics: Statement = {
  name: 'give-topics-a-unit',
  text: `update topic set unit_id = $4
    where institution_id = $1 and interaction_id = any($3::uuid[]) and colleague_id = $2 and unit_id = '${noUnit}'`,
};

/** Of the interactions $2: the words of subjects and notes that are not there any more. */
export const forgetSaid: Statement = {
  name: 'forget-topics-of-what-is-gone',
  text: `with ${doubtTopics('interaction_id = any($2::uuid[])')}
    delete from topic
    where institution_id = $1 and interaction_id = any($2::uuid[]) and case source
      when 'subject' then exists (
        select from interaction_content as content
        where content.institution_id = $1 and content.interaction_id = topic.interaction_id and content.subject is null)
      when 'note' then exists (
        select from contribution
        where contribution.institution_id = $1 and contribution.interaction_id = topic.interaction_id
          and contribution.colleague_id = topic.colleague_id and contribution.note is null)
      else false end`,
};
