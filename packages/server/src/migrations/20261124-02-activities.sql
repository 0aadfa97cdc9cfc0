-- What was done: programmes and campaigns, activities, what meetings decided, and what partners answered.

create table programmes (
  office_id uuid not null constraint programmes_office references offices (id),
  path text collate "C" not null,
  id uuid not null,
  name text not null constraint programmes_name_says_something check (char_length(name) between 1 and 30),
  about text not null,
  rhythm text not null constraint programmes_rhythm check (rhythm in (
    'once', 'weekly', 'monthly', 'quarterly', 'half-yearly', 'yearly', 'irregular', 'ongoing')),
  since_year integer constraint programmes_since_year check (since_year between 1930 and 2100),
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawn_reason text,
  version integer not null default 1,
  constraint programmes_pk primary key (office_id, id),
  constraint programmes_place foreign key (office_id, path) references offices (id, path),
  constraint programmes_withdrawal check ((withdrawn_at is null) = (withdrawn_reason is null))
);
create unique index programmes_name_once on programmes (office_id, name) where withdrawn_at is null;

create table campaigns (
  office_id uuid not null constraint campaigns_office references offices (id),
  path text collate "C" not null,
  id uuid not null,
  name text not null constraint campaigns_name_says_something check (char_length(name) between 1 and 40),
  kind text not null constraint campaigns_kind check (kind in ('drive', 'occasion')),
  about text not null,
  from_day date not null,
  to_day date not null,
  source text not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawn_reason text,
  version integer not null default 1,
  constraint campaigns_pk primary key (office_id, id),
  constraint campaigns_place foreign key (office_id, path) references offices (id, path),
  constraint campaigns_days check (from_day <= to_day),
  constraint campaigns_withdrawal check ((withdrawn_at is null) = (withdrawn_reason is null))
);

create table activities (
  office_id uuid not null constraint activities_office references offices (id),
  path text collate "C" not null,
  id uuid not null,
  -- That of its day; without one, of its task; without either, the one it was made in.
  year integer not null,
  title text not null constraint activities_title_says_something check (char_length(title) between 1 and 60),
  kind text not null,
  state text not null constraint activities_state check (state in (
    'proposed', 'scheduled', 'held', 'filed', 'cancelled')),
  cancelled_reason text not null default '',
  task_id uuid,
  programme_id uuid,
  campaign_ids uuid[] not null default '{}',
  on_day date,
  starts_at text constraint activities_starts_at check (starts_at ~ '^[0-2][0-9]:[0-5][0-9]$'),
  ends_at text constraint activities_ends_at check (ends_at ~ '^[0-2][0-9]:[0-5][0-9]$'),
  place text not null,
  is_inside boolean not null,
  partners jsonb not null,
  targets jsonb not null,
  responsible text not null,
  expected jsonb,
  attended jsonb,
  outcome text not null,
  lesson text not null,
  facets jsonb not null,
  -- Its own title and its task's without year and number: what comes again every year is known by it.
  series text[] not null,
  copied_from uuid,
  changed_at timestamptz not null,
  version integer not null default 1,
  constraint activities_pk primary key (office_id, id),
  constraint activities_place foreign key (office_id, path) references offices (id, path),
  constraint activities_task foreign key (office_id, task_id) references tasks (office_id, id),
  constraint activities_programme foreign key (office_id, programme_id) references programmes (office_id, id),
  constraint activities_copied_from foreign key (office_id, copied_from) references activities (office_id, id),
  constraint activities_day check (state not in ('scheduled', 'held', 'filed') or on_day is not null),
  constraint activities_cancelling check ((state = 'cancelled') = (cancelled_reason <> ''))
);
create index activities_of_year on activities (office_id, year, on_day, id);
create index activities_of_task on activities (office_id, task_id);
create index activities_of_programme on activities (office_id, programme_id, on_day);

create table decisions (
  office_id uuid not null constraint decisions_office references offices (id),
  path text collate "C" not null,
  id uuid not null,
  activity_id uuid not null,
  what text not null constraint decisions_say_something check (char_length(what) between 1 and 300),
  owner text not null,
  due date,
  task_id uuid,
  done_on date,
  outcome text not null default '',
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  version integer not null default 1,
  constraint decisions_pk primary key (office_id, id),
  constraint decisions_place foreign key (office_id, path) references offices (id, path),
  constraint decisions_activity foreign key (office_id, activity_id) references activities (office_id, id),
  constraint decisions_task foreign key (office_id, task_id) references tasks (office_id, id)
);
create index decisions_of_activity on decisions (office_id, activity_id, id);

create table confirmations (
  office_id uuid not null constraint confirmations_office references offices (id),
  path text collate "C" not null,
  id uuid not null,
  activity_id uuid not null,
  partner_id uuid not null,
  question text not null constraint confirmations_question check (question in ('invitation', 'holding')),
  asked_at timestamptz not null,
  asked_by uuid not null,
  -- SHA-256 of what the link holds; the link itself is nowhere kept.
  token_hash text,
  expires_at timestamptz,
  answer text constraint confirmations_answer check (answer in ('yes', 'no', 'other-slot')),
  other_slot text not null default '',
  headcount integer constraint confirmations_headcount check (headcount >= 0),
  answered_by text not null default '',
  answered_on date,
  channel text constraint confirmations_channel check (channel in ('link', 'paper', 'telephone')),
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  constraint confirmations_pk primary key (office_id, id),
  constraint confirmations_place foreign key (office_id, path) references offices (id, path),
  constraint confirmations_activity foreign key (office_id, activity_id) references activities (office_id, id),
  constraint confirmations_partner foreign key (office_id, partner_id) references partners (office_id, id),
  constraint confirmations_link check ((token_hash is null) = (expires_at is null)),
  constraint confirmations_answered check (
    (answer is null) = (answered_on is null) and (answer is null) = (channel is null))
);
create index confirmations_of_activity on confirmations (office_id, activity_id, asked_at);
create index confirmations_by_token on confirmations (token_hash);

-- A tick that an activity keeps has that activity's id and is taken back there, not at the task.
alter table ticks add column is_of_activity boolean not null default false;

alter table programmes enable row level security;
create policy programmes_in_scope on programmes
  using (path >= current_setting('app.lo', true) and path < current_setting('app.hi', true))
  with check (path >= current_setting('app.lo', true) and path < current_setting('app.hi', true));
alter table campaigns enable row level security;
create policy campaigns_in_scope on campaigns
  using (path >= current_setting('app.lo', true) and path < current_setting('app.hi', true))
  with check (path >= current_setting('app.lo', true) and path < current_setting('app.hi', true));
alter table activities enable row level security;
create policy activities_in_scope on activities
  using (path >= current_setting('app.lo', true) and path < current_setting('app.hi', true))
  with check (path >= current_setting('app.lo', true) and path < current_setting('app.hi', true));
alter table decisions enable row level security;
create policy decisions_in_scope on decisions
  using (path >= current_setting('app.lo', true) and path < current_setting('app.hi', true))
  with check (path >= current_setting('app.lo', true) and path < current_setting('app.hi', true));
alter table confirmations enable row level security;
create policy confirmations_in_scope on confirmations
  using (path >= current_setting('app.lo', true) and path < current_setting('app.hi', true))
  with check (path >= current_setting('app.lo', true) and path < current_setting('app.hi', true));

-- Removing is withdrawing: the server has no right to delete.
grant select, insert, update on programmes, campaigns, activities, decisions, confirmations to yushui_app;
