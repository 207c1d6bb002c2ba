import { Suspense } from 'react';
import type { LogRule } from '#domain/policy.ts';
import { lazyView } from '../lazy-view.ts';
import { NotLoaded } from './NotLoaded.tsx';

const ForbiddenStatement = lazyView(async () => (await import('../sharing/sharing.ts')).ForbiddenStatement, NotLoaded);

/** Which rule of the institution does not let it be logged; nothing where none does. */
export function WhyForbidden({ rule }: { readonly rule: LogRule | undefined }) {
  return (
    rule && (
      <Suspense fallback={null}>
        <ForbiddenStatement rule={rule} />
      </Suspense>
    )
  );
}
