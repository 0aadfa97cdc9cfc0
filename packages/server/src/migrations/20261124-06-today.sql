-- Digests of the day, where they go besides, and the addresses of calendars.

create table digests (
  office_id uuid not null constraint digests_office references offices (id),
  path text collate "C" not null,
  id uuid not null,
  account_id uuid not null,
  day date not null,
  lines jsonb not null,
  -- The same for a letter: without what has to do with a unit.
  letter jsonb not null,
  made_at timestamptz not null,
  read_at timestamptz,
  -- Set before it is handed in, and taken back when that failed.
  mailed_at timestamptz,
  mail_failures integer not null default 0,
  constraint digests_pk primary key (office_id, id),
  constraint digests_place foreign key (office_id, path) references offices (id, path),
  constraint digests_account foreign key (account_id, path) references accounts (id, path),
  -- Of several server processes one makes it.
  constraint digests_once_a_day unique (office_id, account_id, day)
);

create table digest_mails (
  office_id uuid not null constraint digest_mails_office references offices (id),
  path text collate "C" not null,
  account_id uuid not null,
  -- Sealed; null where none was entered.
  address text,
  is_on boolean not null,
  changed_at timestamptz not null,
  constraint digest_mails_pk primary key (office_id, account_id),
  constraint digest_mails_place foreign key (office_id, path) references offices (id, path),
  constraint digest_mails_account foreign key (account_id, path) references accounts (id, path),
  constraint digest_mails_on check (not is_on or address is not null)
);

create table calendars (
  office_id uuid not null constraint calendars_office references offices (id),
  path text collate "C" not null,
  account_id uuid not null,
  -- SHA-256 of what the address holds; null once it was ended.
  token_hash text,
  made_at timestamptz not null,
  constraint calendars_pk primary key (office_id, account_id),
  constraint calendars_place foreign key (office_id, path) references offices (id, path),
  constraint calendars_account foreign key (account_id, path) references accounts (id, path)
);
create index calendars_by_token on calendars (token_hash);

alter table digests enable row level security;
create policy digests_in_scope on digests
  using (path >= current_setting('app.lo', true) and path < current_setting('app.hi', true))
  with check (path >= current_setting('app.lo', true) and path < current_setting('app.hi', true));
alter table digest_mails enable row level security;
create policy digest_mails_in_scope on digest_mails
  using (path >= current_setting('app.lo', true) and path < current_setting('app.hi', true))
  with check (path >= current_setting('app.lo', true) and path < current_setting('app.hi', true));
alter table calendars enable row level security;
create policy calendars_in_scope on calendars
  using (path >= current_setting('app.lo', true) and path < current_setting('app.hi', true))
  with check (path >= current_setting('app.lo', true) and path < current_setting('app.hi', true));

grant select, insert, update on digests, digest_mails, calendars to yushui_app;
