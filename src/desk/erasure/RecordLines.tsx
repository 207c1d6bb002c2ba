import { separator } from '#ui/separator.ts';
import { useLocale } from '#ui/use-locale.ts';
import textStyles from '#ui/text.module.css';
import type { NamingRecord } from './use-records.ts';

/** What a record tells of somebody, and where it is. */
export function RecordLines({ record }: { readonly record: NamingRecord }) {
  const { text } = useLocale();
  const { kind, title, system, key, personName, emailAddress, organisationName, url } = record;
  const said = [personName, emailAddress, organisationName].flatMap((one) => one ?? []);
  return (
    <span>
      <span className={textStyles.block}>
        <bdi>{title}</bdi>
      </span>
      <span className={textStyles.detail}>
        {text(`link-kind.${kind}`)}
        {separator}
        <bdi>{system.name}</bdi>
        {separator}
        {url === undefined ? (
          <bdi>{key}</bdi>
        ) : (
          <a href={url} target="_blank" rel="noopener noreferrer">
            <bdi>{key}</bdi>
          </a>
        )}
        {said.map((one) => (
          <span key={one}>
            {separator}
            <bdi>{one}</bdi>
          </span>
        ))}
      </span>
    </span>
  );
}
