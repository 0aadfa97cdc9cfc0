-- What an office's papers say alike, set once.

create table paper_settings (
  office_id uuid not null constraint paper_settings_office references offices (id),
  path text collate "C" not null,
  -- Of the office, for everybody to call.
  phone text not null constraint paper_settings_phone_length check (char_length(phone) <= 40),
  -- Working days before, by which those invited answer.
  reply_days integer not null constraint paper_settings_reply_days check (reply_days between 1 and 15),
  version integer not null default 1,
  constraint paper_settings_pk primary key (office_id),
  constraint paper_settings_place foreign key (office_id, path) references offices (id, path)
);

alter table paper_settings enable row level security;
create policy paper_settings_in_scope on paper_settings
  using (path >= current_setting('app.lo', true) and path < current_setting('app.hi', true))
  with check (path >= current_setting('app.lo', true) and path < current_setting('app.hi', true));

grant select, insert, update on paper_settings to yushui_app;
