-- The second fence: a query that forgets the institution sees nothing. Forced, so that it holds for the owner too.
-- The setting is empty, not absent, once a connection has had it: nullif makes both deny.

alter table institution enable row level security;
alter table institution force row level security;
create policy own_institution on institution
  using (institution_id = nullif(current_setting('app.institution_id', true), '')::uuid);

alter table unit enable row level security;
alter table unit force row level security;
create policy own_institution on unit
  using (institution_id = nullif(current_setting('app.institution_id', true), '')::uuid);

alter table colleague enable row level security;
alter table colleague force row level security;
create policy own_institution on colleague
  using (institution_id = nullif(current_setting('app.institution_id', true), '')::uuid);

alter table organisation enable row level security;
alter table organisation force row level security;
create policy own_institution on organisation
  using (institution_id = nullif(current_setting('app.institution_id', true), '')::uuid);

alter table organisation_domain enable row level security;
alter table organisation_domain force row level security;
create policy own_institution on organisation_domain
  using (institution_id = nullif(current_setting('app.institution_id', true), '')::uuid);

alter table person enable row level security;
alter table person force row level security;
create policy own_institution on person
  using (institution_id = nullif(current_setting('app.institution_id', true), '')::uuid);

alter table person_address enable row level security;
alter table person_address force row level security;
create policy own_institution on person_address
  using (institution_id = nullif(current_setting('app.institution_id', true), '')::uuid);

alter table interaction enable row level security;
alter table interaction force row level security;
create policy own_institution on interaction
  using (institution_id = nullif(current_setting('app.institution_id', true), '')::uuid);

alter table contribution enable row level security;
alter table contribution force row level security;
create policy own_institution on contribution
  using (institution_id = nullif(current_setting('app.institution_id', true), '')::uuid);

alter table participant enable row level security;
alter table participant force row level security;
create policy own_institution on participant
  using (institution_id = nullif(current_setting('app.institution_id', true), '')::uuid);

alter table organisation_participant enable row level security;
alter table organisation_participant force row level security;
create policy own_institution on organisation_participant
  using (institution_id = nullif(current_setting('app.institution_id', true), '')::uuid);

alter table relationship enable row level security;
alter table relationship force row level security;
create policy own_institution on relationship
  using (institution_id = nullif(current_setting('app.institution_id', true), '')::uuid);

alter table organisation_relationship enable row level security;
alter table organisation_relationship force row level security;
create policy own_institution on organisation_relationship
  using (institution_id = nullif(current_setting('app.institution_id', true), '')::uuid);

alter table organisation_unit enable row level security;
alter table organisation_unit force row level security;
create policy own_institution on organisation_unit
  using (institution_id = nullif(current_setting('app.institution_id', true), '')::uuid);

-- Read and appended to: no policy lets a row be changed or taken away, whoever asks.
alter table audit enable row level security;
alter table audit force row level security;
create policy read_own_institution on audit for select
  using (institution_id = nullif(current_setting('app.institution_id', true), '')::uuid);
create policy append_own_institution on audit for insert
  with check (institution_id = nullif(current_setting('app.institution_id', true), '')::uuid);

-- The owner's list of institutions, for the administrator: only when asked for by name.
create policy list_as_owner on institution for select to current_user
  using (current_setting('app.every_institution', true) = 'on');
