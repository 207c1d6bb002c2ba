-- What an institution has decided about sharing, as src/domain/policy.ts reads it: what is absent is by default.
alter table institution add column policy jsonb not null default '{}';

-- Whether the unit's own colleagues see what is shared within the units below it.
alter table unit add column sees_below boolean not null default false;

alter table colleague
  add column default_visibility text check (default_visibility in ('institution', 'unit', 'tie', 'private')), -- null: the institution's
  add column language text; -- null: Outlook's

create index colleague_unit on colleague (institution_id, unit_id) where unit_id is not null;
