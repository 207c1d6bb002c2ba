alter table unit add foreign key (institution_id) references institution;
alter table unit add foreign key (institution_id, parent_id) references unit (institution_id, id);

alter table colleague add foreign key (institution_id) references institution;
alter table colleague add foreign key (institution_id, unit_id) references unit (institution_id, id);

alter table organisation add foreign key (institution_id) references institution;
alter table organisation_domain add foreign key (institution_id, organisation_id) references organisation (institution_id, id);

alter table person add foreign key (institution_id) references institution;
alter table person add foreign key (institution_id, organisation_id) references organisation (institution_id, id);
alter table person_address add foreign key (institution_id, person_id) references person (institution_id, id);

alter table interaction add foreign key (institution_id) references institution;
alter table contribution add foreign key (institution_id, interaction_id) references interaction (institution_id, id);
alter table contribution add foreign key (institution_id, colleague_id) references colleague (institution_id, id);

alter table participant add foreign key (institution_id, person_id) references person (institution_id, id);
alter table organisation_participant add foreign key (institution_id, organisation_id) references organisation (institution_id, id);
alter table relationship add foreign key (institution_id, person_id) references person (institution_id, id);
alter table organisation_relationship add foreign key (institution_id, organisation_id) references organisation (institution_id, id);

alter table organisation_unit add foreign key (institution_id, organisation_id) references organisation (institution_id, id);
alter table organisation_unit add foreign key (institution_id, unit_id) references unit (institution_id, id);

alter table audit add foreign key (institution_id) references institution;
