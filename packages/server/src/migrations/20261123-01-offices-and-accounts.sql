-- The tree of offices, who may sign in, and the audit that every write leaves an entry in.

create table offices (
  id uuid constraint offices_pk primary key,
  parent_id uuid constraint offices_parent references offices (id),
  -- The labels from the top down, each closed by a dot, so that a subtree is one range of text.
  path text collate "C" not null constraint offices_path_once unique
    constraint offices_path_form check (path ~ '^([0-9a-z]+\.)+$'),
  kind text not null constraint offices_kind check (kind in ('city', 'district', 'street', 'community')),
  name text not null constraint offices_name_says_something check (char_length(name) between 1 and 40),
  code text constraint offices_code_once unique constraint offices_code_form check (code ~ '^[0-9]{12}$'),
  created_at timestamptz not null,
  constraint offices_name_once unique (parent_id, name)
);
create index offices_below on offices (parent_id);

create table accounts (
  id uuid constraint accounts_pk primary key,
  office_id uuid not null constraint accounts_office references offices (id),
  path text collate "C" not null,
  role text not null constraint accounts_role check (role in (
    'officer', 'director', 'staff', 'liaison', 'street-officer', 'district-officer',
    'system-admin', 'security-admin', 'audit-admin')),
  -- Empty while the account waits for the code to be redeemed.
  name text not null,
  login text constraint accounts_login_once unique,
  password_hash text,
  password_set_at timestamptz,
  secrecy_rule_accepted_at timestamptz,
  last_seen_at timestamptz,
  -- From here the ninety days count that an account may lie unused.
  opened_at timestamptz not null,
  disabled_at timestamptz,
  disabled_reason text,
  -- One person holds at most one of the three administrations of a tree (SE-06).
  administrator text generated always as (
    case when role in ('system-admin', 'security-admin', 'audit-admin') and disabled_at is null and name <> ''
    then split_part(path, '.', 1) || ':' || regexp_replace(name, '\s', '', 'g') end) stored
    constraint accounts_administrator_once unique,
  constraint accounts_password check ((login is null) = (password_hash is null)),
  constraint accounts_password_age check ((password_hash is null) = (password_set_at is null)),
  constraint accounts_disabling check ((disabled_at is null) = (disabled_reason is null))
);
create index accounts_in_reach on accounts (path, id);

-- The earlier ones and the present one, in the order of their ids: none of the last five comes again (SE-01).
create table account_past_passwords (
  account_id uuid not null constraint account_past_passwords_account references accounts (id),
  path text collate "C" not null,
  id uuid not null,
  password_hash text not null,
  constraint account_past_passwords_pk primary key (account_id, id)
);

create table sign_ins (
  id uuid constraint sign_ins_pk primary key,
  account_id uuid not null constraint sign_ins_account references accounts (id),
  path text collate "C" not null,
  -- SHA-256 of what the cookie holds; the cookie itself is nowhere kept.
  token_hash text not null constraint sign_ins_token_once unique,
  created_at timestamptz not null,
  last_used_at timestamptz not null,
  device text not null
);
create index sign_ins_of_account on sign_ins (account_id);

create table one_time_codes (
  code_hash text constraint one_time_codes_pk primary key,
  account_id uuid not null constraint one_time_codes_account references accounts (id),
  path text collate "C" not null,
  purpose text not null constraint one_time_codes_purpose check (purpose in ('account', 'password')),
  expires_at timestamptz not null,
  used_at timestamptz
);
create index one_time_codes_of_account on one_time_codes (account_id);

-- How often a name was tried or an address asked, by the hash of either; the same for names that exist
-- and names that don't.
create table attempts (
  key text constraint attempts_pk primary key,
  count integer not null,
  until timestamptz not null
);
create index attempts_by_age on attempts (until);

-- One chain an office. The head is locked while an entry is added and tells how long the chain must be.
create table audit_heads (
  office_id uuid constraint audit_heads_pk primary key
    constraint audit_heads_office references offices (id),
  path text collate "C" not null,
  number integer not null,
  hash text not null
);

create table audit_entries (
  office_id uuid not null constraint audit_entries_office references offices (id),
  path text collate "C" not null,
  number integer not null,
  id uuid not null,
  at timestamptz not null,
  account_id uuid constraint audit_entries_account references accounts (id),
  role text,
  action text not null,
  object_id uuid,
  succeeded boolean not null,
  -- For each changed value, by its name, the salted digest; a value may be erased, its digest stays.
  digests jsonb not null,
  hash text not null,
  constraint audit_entries_pk primary key (office_id, number)
);
create index audit_entries_newest on audit_entries (path, id desc);

create table audit_values (
  office_id uuid not null,
  path text collate "C" not null,
  number integer not null,
  name text not null,
  value jsonb not null,
  salt text not null,
  constraint audit_values_pk primary key (office_id, number, name),
  constraint audit_values_entry foreign key (office_id, number) references audit_entries (office_id, number)
);

create table settings (
  name text constraint settings_pk primary key,
  value jsonb not null
);

-- The wall between offices: without a scope nothing is seen, and nothing is written outside it. That an
-- office exists and what it is called is no secret; adding one is for those above it.
alter table offices enable row level security;
create policy offices_are_known on offices for select using (true);
create policy offices_in_scope on offices for insert
  with check (path >= current_setting('app.lo', true) and path < current_setting('app.hi', true));
alter table accounts enable row level security;
create policy accounts_in_scope on accounts
  using (path >= current_setting('app.lo', true) and path < current_setting('app.hi', true))
  with check (path >= current_setting('app.lo', true) and path < current_setting('app.hi', true));
alter table account_past_passwords enable row level security;
create policy account_past_passwords_in_scope on account_past_passwords
  using (path >= current_setting('app.lo', true) and path < current_setting('app.hi', true))
  with check (path >= current_setting('app.lo', true) and path < current_setting('app.hi', true));
alter table sign_ins enable row level security;
create policy sign_ins_in_scope on sign_ins
  using (path >= current_setting('app.lo', true) and path < current_setting('app.hi', true))
  with check (path >= current_setting('app.lo', true) and path < current_setting('app.hi', true));
alter table one_time_codes enable row level security;
create policy one_time_codes_in_scope on one_time_codes
  using (path >= current_setting('app.lo', true) and path < current_setting('app.hi', true))
  with check (path >= current_setting('app.lo', true) and path < current_setting('app.hi', true));
alter table audit_heads enable row level security;
create policy audit_heads_in_scope on audit_heads
  using (path >= current_setting('app.lo', true) and path < current_setting('app.hi', true))
  with check (path >= current_setting('app.lo', true) and path < current_setting('app.hi', true));
alter table audit_entries enable row level security;
create policy audit_entries_in_scope on audit_entries
  using (path >= current_setting('app.lo', true) and path < current_setting('app.hi', true))
  with check (path >= current_setting('app.lo', true) and path < current_setting('app.hi', true));
alter table audit_values enable row level security;
create policy audit_values_in_scope on audit_values
  using (path >= current_setting('app.lo', true) and path < current_setting('app.hi', true))
  with check (path >= current_setting('app.lo', true) and path < current_setting('app.hi', true));

-- An audit entry stands as it was written: the server may add and read, no more.
grant select, insert on offices, account_past_passwords, audit_entries, audit_values, settings to yushui_app;
grant select, insert, update on accounts, one_time_codes, audit_heads to yushui_app;
grant select, insert, update, delete on sign_ins, attempts to yushui_app;
