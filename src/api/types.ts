import type { z } from 'zod';
import type { OperationName } from './operations.ts';
import type { problem } from './problem-schema.ts';
import type { schemas } from './schemas.ts';

type Schemas = typeof schemas;

/** What a caller hands to an operation. */
export type Body<Name extends OperationName> = z.input<Schemas[Name]['body']>;
export type Params<Name extends OperationName> = z.input<Schemas[Name]['params']>;
export type Query<Name extends OperationName> = z.input<Schemas[Name]['query']>;
/** What a handler gets, parsed. */
export type ParsedBody<Name extends OperationName> = z.output<Schemas[Name]['body']>;
export type ParsedParams<Name extends OperationName> = z.output<Schemas[Name]['params']>;
export type ParsedQuery<Name extends OperationName> = z.output<Schemas[Name]['query']>;
export type Response<Name extends OperationName> = z.output<Schemas[Name]['response']>;
export type Problem = z.output<typeof problem>;

export type LookupRequest = Body<'lookup'>;
export type LookupResponse = Response<'lookup'>;
export type LookupCorrespondent = LookupResponse['correspondents'][number];
export type Relationship = LookupCorrespondent['relationships'][number];
export type InteractionSummary = LookupCorrespondent['interactions'][number];
export type ColleagueSummary = Relationship['colleague'];
export type LogRequest = Body<'logInteraction'>;
export type MyInteraction = Response<'listMyInteractions'>['interactions'][number];
export type Introductions = Response<'listIntroductions'>;
export type AskedIntroduction = Introductions['asked'][number];
export type ReceivedIntroduction = Introductions['received'][number];
export type Signal = NonNullable<LookupCorrespondent['signals']>[number];
export type CorrectRequest = Body<'correct'>;
export type Correction = NonNullable<LookupCorrespondent['corrections']>[number];
