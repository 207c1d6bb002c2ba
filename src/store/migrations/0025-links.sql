-- Other systems that send their records, and what they may send.
create table connected_system (
  institution_id uuid not null,
  id uuid not null,
  name text not null,
  code text not null check (code ~ '^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$'),
  key_hash bytea, -- SHA-256 of the API key; null once it is revoked
  kinds text[] not null, -- of the links that it may write
  seen_by text not null check (seen_by in ('everyone', 'managers')),
  per_minute integer not null check (per_minute between 60 and 1000000), -- links
  created_at timestamptz not null,
  renewed_at timestamptz not null, -- when its key was made
  revoked_at timestamptz,
  received_at timestamptz, -- when it last sent anything
  busy_until timestamptz not null, -- until when what it has sent is worked off at its rate
  primary key (institution_id, id),
  unique (institution_id, code),
  foreign key (institution_id) references institution
);

-- A record in another system. What its policy decides on stands on it.
create table link (
  institution_id uuid not null,
  system_id uuid not null,
  key text not null,
  id uuid not null,
  kind text not null,
  title text not null,
  state text,
  starts_on date,
  ends_on date,
  sort_on date not null, -- when it starts, or else ends; year 1 where neither is known
  amount_minor bigint,
  currency text,
  url text,
  organisation_id uuid,
  person_id uuid,
  unit_id uuid, -- no foreign key: a unit may go, and come back with its id
  seen_by text not null,
  claim jsonb not null, -- whom the system says that it is about
  claim_key text, -- what a decision about it is remembered by; null where it names nothing but a person
  domains text[] not null, -- of the claim, that may be an organisation's
  name_key text,
  email_address text,
  content_hash bytea not null,
  matched_by text check (matched_by in ('identifier', 'domain', 'name', 'decision')), -- null while its organisation is not known
  changed_at timestamptz not null,
  primary key (institution_id, system_id, key),
  unique (institution_id, id),
  check ((amount_minor is null) = (currency is null)),
  check (organisation_id is null or matched_by is not null),
  check (matched_by is null or matched_by = 'decision' or organisation_id is not null),
  foreign key (institution_id, system_id) references connected_system (institution_id, id),
  foreign key (institution_id, organisation_id) references organisation (institution_id, id),
  foreign key (institution_id, person_id) references person (institution_id, id)
);

create index link_organisation on link (institution_id, organisation_id, sort_on, id) where organisation_id is not null;
create index link_person on link (institution_id, person_id, sort_on, id) where person_id is not null;
create index link_waiting on link (institution_id, claim_key, id) where matched_by is null and claim_key is not null;
create index link_unmatched on link (institution_id, id)
  where (matched_by is null and claim_key is not null) or (person_id is null and email_address is not null);
create index link_left_out on link (institution_id, claim_key, id) where matched_by = 'decision' and organisation_id is null;
create index link_claim on link (institution_id, claim_key, id) where claim_key is not null;
create index link_address on link (institution_id, email_address, id) where email_address is not null;

-- What somebody has decided about all links with one claim.
create table link_decision (
  institution_id uuid not null,
  claim_key text not null,
  organisation_id uuid, -- null: to be left out
  made_organisation boolean not null, -- which goes with the decision, when nothing else is known of it
  decided_by uuid not null,
  decided_at timestamptz not null,
  primary key (institution_id, claim_key),
  foreign key (institution_id, organisation_id) references organisation (institution_id, id),
  foreign key (institution_id, decided_by) references colleague (institution_id, id)
);
create index link_decision_organisation on link_decision (institution_id, organisation_id) where organisation_id is not null;

create table organisation_identifier (
  institution_id uuid not null,
  scheme text not null check (scheme in ('ror', 'company-number', 'charity-number', 'ukprn', 'vat')),
  value text not null,
  organisation_id uuid not null,
  primary key (institution_id, scheme, value),
  foreign key (institution_id, organisation_id) references organisation (institution_id, id)
);
create index organisation_identifier_organisation on organisation_identifier (institution_id, organisation_id);

-- How many links of those that everyone sees it has.
alter table organisation add column link_count integer not null default 0;

-- Whole names of organisations, as src/domain/link-claim.ts folds them, stand beside their words.
alter table name_word drop constraint name_word_kind_check,
  add check (kind in ('person', 'organisation', 'colleague', 'organisation-name'));

do $$
declare
  one text;
begin
  foreach one in array array['connected_system', 'link', 'link_decision', 'organisation_identifier'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format($sql$create policy own_institution on %I
      using (institution_id::text = current_setting('app.institution_id', true))$sql$, one);
  end loop;
end
$$;

create policy seen on link as restrictive using (
  seen_by = 'everyone' or current_setting('app.viewer_id', true) = 'everything'
  or current_setting('app.viewer_manages', true) = 'on');

-- What was there: identifiers, and names folded as well as SQL can.
do $$
declare
  one record;
begin
  perform set_config('app.every_institution', 'on', true);
  for one in select institution_id from institution loop
    perform set_config('app.institution_id', one.institution_id::text, true);
    insert into organisation_identifier (institution_id, scheme, value, organisation_id)
    select one.institution_id, given.scheme, given.value, organisation.id
    from organisation
    cross join lateral jsonb_each_text(organisation.identifiers) as kept (kind, value)
    cross join lateral (select
      case kept.kind when 'company' then 'company-number' when 'charity' then 'charity-number' else kept.kind end,
      case kept.kind when 'ror' then lower(kept.value) when 'company' then lpad(upper(kept.value), 8, '0')
        else upper(kept.value) end) as given (scheme, value)
    where kept.kind in ('ror', 'company', 'charity', 'ukprn')
    order by organisation.id
    on conflict (institution_id, scheme, value) do nothing;

    insert into name_word (institution_id, kind, word, subject_id)
    select one.institution_id, 'organisation-name', left(named.key, 200), named.id
    from (
      select id, regexp_replace(regexp_replace(
        ' ' || regexp_replace(lower(regexp_replace(normalize(name, NFKD), '[\u0300-\u036f]', '', 'g')), '[^[:alnum:]]+', ' ', 'g') || ' ',
        '( (ltd|limited|plc|llp|llc|lp|inc|incorporated|corp|corporation|co|company|cic|cio|gmbh|ag|sa|spa|bv|nv|ab|as|oy|pty|pvt))+ $', ' '),
        ' (the|of|and|for|in|at|on|to|a|an|by|with)(?= )| ', '', 'g') as key
      from organisation
    ) as named
    where named.key <> ''
    on conflict (institution_id, kind, word, subject_id) do nothing;
  end loop;
  perform set_config('app.institution_id', '', true);
  perform set_config('app.every_institution', '', true);
end
$$;
