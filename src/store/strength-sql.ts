import { participants, type Subject } from './sight-sql.ts';

/**
 * The strength of a relationship is kept as log2 of the sum of 2^(t/h) over its interactions, t in days since 2000-01-01 UTC and h the half-life
 * that stands beside it. Sums are taken in log space, from the greatest term: 2^(t/h) alone may be more than a number holds, and what PostgreSQL
 * raises to less than the smallest number is an error.
 */

/** `at` as the log2 of what one interaction adds. */
export function weightOf(at: string, halfLife: string): string {
  return `((extract(epoch from ${at})::float8 / 86400 - 10957) / ${halfLife})`;
}

/** The institution's half-life, by which new relationships are counted. $1 is the institution. */
export const halfLifeOfInstitution =
  '(select institution.half_life from institution where institution.institution_id = $1)';

/** Of the rows of a group: `x` is each one's weight, `top` the group's greatest. */
export const strengthOfRows = `max(part.x) + ln(sum(power(2::float8, greatest(part.x - part.top, -1000)))) / ln(2::float8)`;

/** With one more weight: the same in whatever order they are added. */
export function addWeight(strength: string, weight: string): string {
  const [most, least] = [`greatest(${strength}, ${weight})`, `least(${strength}, ${weight})`];
  return `${most} + ln(1 + power(2::float8, greatest(${least} - ${most}, -100))) / ln(2::float8)`;
}

/** Of a row of a table of relationships, by all participants that it counts. Null when there are none. */
export function strengthAnew(
  subject: Subject,
  tie: string,
  options: { readonly halfLife: string; readonly where?: string },
): string {
  return `(select ${strengthOfRows} from (
        select part.x, max(part.x) over () as top from (
          select ${weightOf('part.occurred_at', options.halfLife)} as x from ${participants[subject]} as part
          where part.institution_id = $1 and part.${subject}_id = ${tie}.${subject}_id and part.colleague_id = ${tie}.colleague_id
            and part.visibility = ${tie}.visibility and part.unit_id = ${tie}.unit_id${options.where ?? ''}
        ) as part
      ) as part)`;
}

/**
 * Without a weight. One that is a small part of the whole is taken off, so that this costs the same however many there are; where it is not,
 * that would leave the error of a large number on a small one, and what is left is added up, which is little else than these.
 */
export function removeWeight(
  subject: Subject,
  tie: string,
  options: { readonly weight: string; readonly left: string },
): string {
  const { weight, left } = options;
  const strength = `${tie}.strength`;
  const part = `power(2::float8, greatest(${weight} - ${strength}, -100))`;
  return `case when ${weight} - ${strength} < -6
        then ${strength} + ln(1 - ${part}) / ln(2::float8)
        else coalesce(${strengthAnew(subject, tie, { halfLife: `${tie}.half_life`, where: left })}, ${strength}) end`;
}

/** The year (UTC) that something counts for. */
export function yearOf(at: string): string {
  return `extract(year from ${at} at time zone 'UTC')::smallint`;
}

/** The rows of participants that `where` picks, as `part`, with what strengthOfRows reads of those of each relationship. */
export function weighedParticipants(subject: Subject, where: string): string {
  return `(
        select part.*, max(part.x) over (partition by part.${subject}_id, part.colleague_id, part.visibility, part.unit_id) as top
        from (
          select part.*, ${weightOf('part.occurred_at', halfLifeOfInstitution)} as x
          from ${participants[subject]} as part where ${where}
        ) as part
      ) as part`;
}
