import type { z } from 'zod';
import { AppError, type InputIssue } from '#domain/app-error.ts';

const mostIssues = 20;

/** Parses by a schema; what is wrong with the input is said in plain words, each with its place. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = readInput(schema, value);
  if ('issues' in parsed) throw invalidInput(parsed.issues);
  return parsed.data;
}

/** The same, where what is wrong is an answer too. */
export function readInput<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
): { readonly data: z.output<Schema> } | { readonly issues: readonly InputIssue[] } {
  const parsed = schema.safeParse(value, { error: sentenceFor });
  if (parsed.success) return { data: parsed.data };
  const issues = parsed.error.issues.slice(0, mostIssues);
  return { issues: issues.map(({ path, message }) => ({ path: path.map(String).join('.'), message })) };
}

export function invalidInput(issues: readonly InputIssue[]): AppError {
  const [first] = issues;
  const detail = first ? `${first.path === '' ? 'The input' : first.path} ${first.message}` : 'The input is not valid';
  return new AppError('invalid-input', detail, { issues });
}

const expectations: Readonly<Record<string, string>> = {
  string: 'must be text',
  number: 'must be a number',
  int: 'must be a whole number',
  boolean: 'must be true or false',
  array: 'must be a list',
  object: 'must be an object',
};

const formats: Readonly<Record<string, string>> = {
  date: 'must be a date, such as 2026-05-31',
  datetime: 'must be a date and time with its offset from UTC, such as 2026-03-01T09:30:00+00:00',
  guid: 'must be an identifier (a UUID)',
  uuid: 'must be an identifier (a UUID)',
};

function sentenceFor(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'is missing' : (expectations[issue.expected] ?? 'is not valid');
    case 'too_big':
      return `must ${verbOf(issue.origin)} at most ${issue.maximum}${unitOf(issue.origin)}`;
    case 'too_small':
      return `must ${verbOf(issue.origin)} at least ${issue.minimum}${unitOf(issue.origin)}`;
    case 'invalid_value':
      return `must be one of: ${issue.values.map(String).join(', ')}`;
    case 'invalid_format':
      return formats[issue.format] ?? 'is not valid';
    case 'custom':
      return issue.message ?? 'is not valid';
    default:
      return 'is not valid';
  }
}

function verbOf(origin: string): string {
  return origin === 'string' || origin === 'array' ? 'have' : 'be';
}

function unitOf(origin: string): string {
  if (origin === 'string') return ' characters';
  return origin === 'array' ? ' entries' : '';
}
