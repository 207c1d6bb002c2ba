-- What was shared with whom lately, for the balance: by unit, so that a colleague who sees few of them reads few.
create index contribution_shared on contribution (institution_id, visibility, unit_id, logged_at)
  where visibility in ('institution', 'unit');
