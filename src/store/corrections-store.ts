import type { CorrectedKind, CorrectionScope } from '#domain/correction.ts';
import type { EmailAddress } from '#domain/email-address.ts';
import type { Colleague, OrganisationSummary, Reader, Viewer } from './store.ts';

/** What colleagues put right, and what they choose from when they do. */
export interface CorrectionStore {
  /** `unknown` when the person or organisation isn't there for this viewer. */
  readonly correct: (input: Reader & NewCorrection) => Promise<{ readonly id: string } | 'unknown'>;
  /** Taking back twice is `undone` twice; another colleague's own are `unknown`. Everyone's need the role. */
  readonly undoCorrection: (
    input: Viewer & { readonly correctionId: string; readonly mayCorrectForEveryone: boolean },
  ) => Promise<'undone' | 'unknown' | 'forbidden'>;
  /** At most ten of those whom the viewer may see; each word of the text begins one of theirs. */
  readonly findPersons: (input: Reader & { readonly text: string }) => Promise<readonly FoundPerson[]>;
  readonly findOrganisations: (input: Reader & { readonly text: string }) => Promise<readonly OrganisationSummary[]>;
}

export interface FoundPerson {
  readonly id: string;
  readonly displayName: string;
  readonly emailAddress: string;
  readonly organisation?: OrganisationSummary;
}

export interface Correctable {
  readonly emailAddress: EmailAddress;
  /** Its domain and the parents down to the registrable one, longest first. */
  readonly organisationDomains: readonly string[];
}

export interface NewCorrection {
  /** An address, or `@` and a domain. */
  readonly appliesTo: string;
  readonly scope: CorrectionScope;
  readonly change: NewChange;
}

export type NewChange =
  | { readonly what: 'kind'; readonly kind: CorrectedKind }
  | { readonly what: 'organisation'; readonly organisationId: string }
  | { readonly what: 'organisation'; readonly name: string; readonly domain?: string | undefined }
  | { readonly what: 'person' | 'not-person'; readonly personId: string };

export interface Correction {
  readonly id: string;
  readonly scope: CorrectionScope;
  /** An address, or `@` and a domain. */
  readonly appliesTo: string;
  readonly change:
    | { readonly what: 'kind'; readonly kind: CorrectedKind }
    | {
        readonly what: 'organisation';
        /** Absent for one that is not known here. */
        readonly organisationId?: string;
        readonly name: string;
        readonly domain?: string;
      }
    | { readonly what: 'person' | 'not-person'; readonly personId: string; readonly displayName: string };
  /** Who made it. */
  readonly colleague: Colleague;
  readonly at: string;
}
