import { Link } from '@fluentui/react-components';
import type { PersonDetailValue } from '#domain/person-detail.ts';
import textStyles from '#ui/text.module.css';

/** A value as one reads it, and as a link where it leads somewhere: to the telephone, or to a page in the browser. */
export function DetailValue({ kind, value }: PersonDetailValue) {
  const href = addressOf({ kind, value });
  if (href === undefined) return <bdi>{value}</bdi>;
  const elsewhere = href.startsWith('http') ? { target: '_blank', rel: 'noopener noreferrer' } : {};
  return (
    <Link className={`${textStyles.inline} ${textStyles.link}`} href={href} {...elsewhere}>
      <bdi dir="ltr">{value.replace(/^https?:\/\/(?:www\.)?/, '')}</bdi>
    </Link>
  );
}

function addressOf({ kind, value }: PersonDetailValue): string | undefined {
  switch (kind) {
    case 'phone':
      return `tel:${value.replaceAll(/[^\d+]/g, '')}`;
    case 'orcid':
      return `https://orcid.org/${value}`;
    case 'web-address':
      return value;
    case 'job-title':
    case 'organisation':
      return undefined;
  }
}
