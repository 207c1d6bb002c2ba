-- What an organisation is part of, as relationship managers have set it: no cycles, five levels at most. Whatever is left of one that has gone is not shown.
alter table organisation add column parent_id uuid;
create index organisation_parent on organisation (institution_id, parent_id, id) where parent_id is not null;

-- The address of one that was merged leads to the one that is kept.
create index merge_merged on merge (institution_id, merged_id) where undone_at is null;

-- A parent is suggested by what the reference data says of an organisation's domain.
create index reference_organisation_ror on reference_organisation ((record -> 'identifiers' ->> 'ror')) where source = 'ror';
create index reference_domain_ror on reference_domain (ror) where ror is not null;
