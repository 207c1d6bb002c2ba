-- What the server may do; run after every migration, for the role that is named then.
grant usage on schema public, migration to server_role;
grant select on migration.kysely_migration to server_role;
grant select on institution, unit to server_role;
grant select, insert, update on colleague to server_role;
grant select, insert, update, delete on
  organisation, organisation_domain, person, person_address, interaction, contribution,
  participant, organisation_participant, relationship, organisation_relationship, organisation_unit
  to server_role;
grant select, insert on audit to server_role;
grant select, insert, update on merge to server_role;
grant select, insert, update, delete on duplicate to server_role;
grant select, insert, update, delete on person_detail to server_role;
grant select on reference_source, reference_organisation, reference_domain, reference_shared_domain to server_role;
grant select, insert, update on correction to server_role;
grant select, insert, delete on name_word to server_role;
grant select, insert, delete on interaction_alias to server_role;
grant select, insert on taken_back to server_role;
grant select, insert, update, delete on followed_conversation, followed_person to server_role;

grant select, insert on audit_seal, audit_seal_entry to server_role;
grant select, insert, update on notice to server_role;
grant execute on function institution_ids() to server_role;
grant select, insert, update, delete on interaction_content, person_unit to server_role;
grant select, insert, update, delete on
  introduction, introduction_knower, introduction_refusal, introduction_turn, outgoing_mail
  to server_role;

-- Administration: settings and units, but neither the institution's name nor its being on board.
grant update (
  domains, personal_domains, asks_before_sending, allows_delegates, category_name, category_colour, policy
) on institution to server_role;
grant insert, update, delete on unit to server_role;
grant execute on function is_domain_of_another(text) to server_role;
grant select, insert, update, delete on signal to server_role;

-- Erasing a person takes along what tells of them: what corrections and merges remember, and notices.
grant delete on merge, correction, notice to server_role;
grant select, insert, delete on kept_out to server_role;
grant update (retention_years) on institution to server_role;

-- How strong relationships are, and how much there was.
grant select, insert, update, delete on activity, organisation_activity, half_life_change to server_role;
grant update (half_life) on institution to server_role;
-- Links of other systems.
grant select, insert, update on connected_system to server_role;
grant select, insert, update, delete on link, link_decision, organisation_identifier to server_role;
grant select, insert, update, delete on follow_up to server_role;

-- What is found by words.
grant select, insert, delete on search_word, word_variant, word_doubt to server_role;
grant select, insert, update, delete on topic to server_role;
grant execute on function word_variants(text), is_near(text, text, integer) to server_role;
-- Files of links.
grant select, insert, update, delete on
  link_mapping, link_import, link_import_part, link_import_key, link_import_refusal
  to server_role;

-- Colleagues' own relationships, in order.
grant select, insert, update, delete on own_relationship, own_organisation_relationship to server_role;
