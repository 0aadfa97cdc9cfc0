-- Partners, plans, their tasks, what was ticked off, and what was changed after approval.

create table partners (
  office_id uuid not null constraint partners_office references offices (id),
  path text collate "C" not null,
  id uuid not null,
  alias text not null constraint partners_alias_says_something check (char_length(alias) between 1 and 30),
  kind text not null constraint partners_kind check (kind in (
    'army-unit', 'police-armed-unit', 'fire-rescue', 'hospital', 'school', 'firm', 'media', 'volunteers',
    'government', 'other')),
  liaison text not null,
  phone text not null,
  since_year integer constraint partners_since_year check (since_year between 1930 and 2100),
  agreement text not null,
  note text not null,
  -- Ciphertext only; the alias is the one name kept in clear.
  sealed_name text,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawn_reason text,
  version integer not null default 1,
  constraint partners_pk primary key (office_id, id),
  constraint partners_alias_once unique (office_id, alias),
  constraint partners_withdrawal check ((withdrawn_at is null) = (withdrawn_reason is null))
);

create table plans (
  office_id uuid not null constraint plans_office references offices (id),
  path text collate "C" not null,
  id uuid not null,
  year integer not null constraint plans_year check (year between 1950 and 2100),
  title text not null constraint plans_title_says_something check (char_length(title) between 1 and 80),
  theme text not null,
  organisation text not null,
  sections jsonb not null,
  state text not null constraint plans_state check (state in ('drafted', 'approved', 'running', 'closed')),
  approved_at timestamptz,
  approved_by uuid,
  -- Added up from the tasks in the transaction that changes one, so that no list and no roll-up reads tasks.
  tasks integer not null default 0,
  tasks_done integer not null default 0,
  -- For each task not done in time or not yet done, the day from which it is overdue if nothing happens.
  overdue_days text[] not null default '{}',
  version integer not null default 1,
  constraint plans_pk primary key (office_id, id),
  constraint plans_approval check ((state = 'drafted') = (approved_at is null))
);
-- Lists are read by path and not by office: the wall adds its range of paths to every query, and the planner
-- takes that and an office_id for independent, expects no row, and sorts a whole office for one page.
create index plans_newest on plans (path, year, id);
create index plans_by_id on plans (id);

create table tasks (
  office_id uuid not null,
  path text collate "C" not null,
  id uuid not null,
  plan_id uuid not null,
  year integer not null,
  -- The order of the plan.
  place integer not null,
  title text not null constraint tasks_title_says_something check (char_length(title) between 1 and 40),
  quote text not null,
  kind text not null,
  "window" jsonb not null,
  partners jsonb not null,
  targets jsonb not null,
  quantity jsonb,
  section text not null,
  responsible text not null,
  note text not null,
  -- The days that the window gives in the plan's year, worked out whenever the window changes.
  spells jsonb not null,
  first_day date not null,
  last_day date not null,
  is_done boolean not null default false,
  overdue_from date,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawn_reason text,
  version integer not null default 1,
  constraint tasks_pk primary key (office_id, id),
  constraint tasks_plan foreign key (office_id, plan_id) references plans (office_id, id),
  constraint tasks_days check (first_day <= last_day),
  constraint tasks_withdrawal check ((withdrawn_at is null) = (withdrawn_reason is null))
);
create index tasks_of_plan on tasks (office_id, plan_id, place);
create index tasks_by_day on tasks (path, first_day, id) where withdrawn_at is null;
create index tasks_by_id on tasks (id);

create table ticks (
  office_id uuid not null,
  path text collate "C" not null,
  id uuid not null,
  task_id uuid not null,
  done_on date not null,
  note text not null,
  ticked_by uuid not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  constraint ticks_pk primary key (office_id, id),
  constraint ticks_task foreign key (office_id, task_id) references tasks (office_id, id)
);
create index ticks_of_task on ticks (office_id, task_id, done_on);

create table amendments (
  office_id uuid not null,
  path text collate "C" not null,
  id uuid not null,
  plan_id uuid not null,
  amended_at timestamptz not null,
  amended_by uuid not null,
  what text not null,
  reason text not null constraint amendments_reason_given check (reason <> ''),
  constraint amendments_pk primary key (office_id, id),
  constraint amendments_plan foreign key (office_id, plan_id) references plans (office_id, id)
);
create index amendments_of_plan on amendments (office_id, plan_id, amended_at);

-- The wall between offices: without a scope nothing is seen, and nothing is written outside it.
alter table partners enable row level security;
create policy partners_in_scope on partners
  using (path >= current_setting('app.lo', true) and path < current_setting('app.hi', true))
  with check (path >= current_setting('app.lo', true) and path < current_setting('app.hi', true));
alter table plans enable row level security;
create policy plans_in_scope on plans
  using (path >= current_setting('app.lo', true) and path < current_setting('app.hi', true))
  with check (path >= current_setting('app.lo', true) and path < current_setting('app.hi', true));
alter table tasks enable row level security;
create policy tasks_in_scope on tasks
  using (path >= current_setting('app.lo', true) and path < current_setting('app.hi', true))
  with check (path >= current_setting('app.lo', true) and path < current_setting('app.hi', true));
alter table ticks enable row level security;
create policy ticks_in_scope on ticks
  using (path >= current_setting('app.lo', true) and path < current_setting('app.hi', true))
  with check (path >= current_setting('app.lo', true) and path < current_setting('app.hi', true));
alter table amendments enable row level security;
create policy amendments_in_scope on amendments
  using (path >= current_setting('app.lo', true) and path < current_setting('app.hi', true))
  with check (path >= current_setting('app.lo', true) and path < current_setting('app.hi', true));

-- Removing is withdrawing: the server has no right to delete, and an amendment stands as it was written.
grant select, insert, update on partners, plans, tasks, ticks to yushui_app;
grant select, insert on amendments to yushui_app;
