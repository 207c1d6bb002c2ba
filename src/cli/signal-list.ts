import { parseArgs } from 'node:util';
import { orderSignals, dayOf, standingOf } from '#domain/signal.ts';
import { listSignalsHere } from '#store/signals-list.ts';
import type { Command } from './command.ts';
import { storeHelp, subjectHelp, subjectOptions, subjectUsage, withSubject } from './signal-subject.ts';

export const listSignalsCommand: Command = {
  summary: 'Lists what to know before approaching a person or an organisation',
  usage: `acquaint signal list ${subjectUsage}`,
  help: `${subjectHelp}${storeHelp}

  One line each, the gravest first, tab-separated: id, how it stands, of whom or what, until when, text, source.`,
  run: async (words, environment) => {
    const { values } = parseArgs({ args: [...words], options: subjectOptions });
    const signals = await withSubject(
      values,
      environment,
      async (ask, { institutionId, of }) =>
        (await listSignalsHere(ask, { institutionId, colleagueId: null, of })) ?? [],
    );
    const today = dayOf(new Date());
    for (const signal of orderSignals(signals, today)) {
      const { id, steward, check, text, source } = signal;
      const what = steward
        ? (steward.unit?.name ?? steward.colleagues[0]?.emailAddress ?? '')
        : (check?.name ?? check?.kind ?? '');
      const line = [id, standingOf(signal, today), what, check?.expiresOn ?? '', text, source];
      process.stdout.write(`${line.map((field) => field.replace(/\s+/g, ' ')).join('\t')}\n`);
    }
  },
};
