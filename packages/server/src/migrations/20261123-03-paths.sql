-- A row's path is that of its office: the wall goes by the path, keys and chains by the office, and neither
-- may say other than the other.

alter table offices add constraint offices_at_path unique (id, path);
alter table accounts add constraint accounts_at_path unique (id, path);

alter table accounts add constraint accounts_place
  foreign key (office_id, path) references offices (id, path);
alter table account_past_passwords add constraint account_past_passwords_place
  foreign key (account_id, path) references accounts (id, path);
alter table sign_ins add constraint sign_ins_place
  foreign key (account_id, path) references accounts (id, path);
alter table one_time_codes add constraint one_time_codes_place
  foreign key (account_id, path) references accounts (id, path);

alter table audit_heads add constraint audit_heads_place
  foreign key (office_id, path) references offices (id, path);
alter table audit_entries add constraint audit_entries_place
  foreign key (office_id, path) references offices (id, path);
alter table audit_values add constraint audit_values_place
  foreign key (office_id, path) references offices (id, path);

alter table partners add constraint partners_place
  foreign key (office_id, path) references offices (id, path);
alter table plans add constraint plans_place
  foreign key (office_id, path) references offices (id, path);
alter table tasks add constraint tasks_place
  foreign key (office_id, path) references offices (id, path);
alter table ticks add constraint ticks_place
  foreign key (office_id, path) references offices (id, path);
alter table amendments add constraint amendments_place
  foreign key (office_id, path) references offices (id, path);
