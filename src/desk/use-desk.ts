import { createContext, use, useEffect } from 'react';
import type { Client } from '#api/client.ts';
import type { Me } from './desk-session.ts';

/** What every page at the desk may use. */
export interface Desk {
  readonly client: Client;
  readonly me: Me;
  /** Path and query of this page. */
  readonly address: string;
  readonly onNavigate: (address: string) => void;
  /** This page has another address, or another query: it stays where it is. */
  readonly onReplace: (address: string) => void;
  /** Asks before this page is left for another; returns how to ask no more. */
  readonly onGuard: (mayLeave: () => boolean) => () => void;
  /** From a click, once an answer was `not-signed-in`: leaves for the sign-in and comes back to this page. */
  readonly onSignIn: () => void;
  /** Says to screen readers what has just been done. */
  readonly say: (sentence: string) => void;
  /** A BCP 47 tag from now on, or undefined for the browser's. */
  readonly onLanguage: (language: string | undefined) => void;
}

export const DeskContext = createContext<Desk | undefined>(undefined);

/** What the page is called instead of its title, once it is known whom it is about. */
export const HeadingContext = createContext<(heading: string | undefined) => void>(() => undefined);

export function useHeading(heading: string | undefined): void {
  const setHeading = use(HeadingContext);
  useEffect(() => {
    setHeading(heading);
    return () => setHeading(undefined);
  }, [heading, setHeading]);
}

export function useDesk(): Desk {
  const desk = use(DeskContext);
  if (!desk) throw new Error('useDesk outside the desk');
  return desk;
}
