-- Domains that a list says to be nobody's (a personal provider's, or shared by public bodies) and the reference data knows better:
-- few, and read with each institution.
alter table reference_domain add column overrules_list boolean not null default false;
create index reference_domain_overruling on reference_domain (domain) where overrules_list;
