-- How many days 前, 前夕, 期间… cover and when the seasons are, where an office counts them its own way.

create table span_tables (
  office_id uuid not null constraint span_tables_office references offices (id),
  path text collate "C" not null,
  -- Days by word and dates by season; null for the default.
  days jsonb,
  version integer not null default 1,
  constraint span_tables_pk primary key (office_id),
  constraint span_tables_place foreign key (office_id, path) references offices (id, path)
);

alter table span_tables enable row level security;
create policy span_tables_in_scope on span_tables
  using (path >= current_setting('app.lo', true) and path < current_setting('app.hi', true))
  with check (path >= current_setting('app.lo', true) and path < current_setting('app.hi', true));

grant select, insert, update on span_tables to yushui_app;
