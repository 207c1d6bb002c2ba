-- The latest interactions that everyone may see. A message's several contributors stand side by side.
create index participant_shared on participant (institution_id, person_id, occurred_at, interaction_id)
  where visibility = 'institution';
create index organisation_participant_shared on organisation_participant (institution_id, organisation_id, occurred_at, interaction_id)
  where visibility = 'institution';

-- Who knows a person, the latest first.
create index relationship_shared on relationship (institution_id, person_id, last_at)
  where visibility = 'institution';
create index organisation_relationship_shared on organisation_relationship (institution_id, organisation_id, last_at)
  where visibility = 'institution';

-- A colleague's own latest logs.
create index contribution_logged on contribution (institution_id, colleague_id, logged_at);

create index person_organisation on person (institution_id, organisation_id, last_at desc nulls last);
create index person_address_person on person_address (institution_id, person_id);
create index organisation_domain_organisation on organisation_domain (institution_id, organisation_id);
create index audit_subject on audit (institution_id, subject_id);
