-- Papers written from activities on their way through the gate, an office's own templates, and forms that
-- somebody asks to be filled.

create table papers (
  office_id uuid not null constraint papers_office references offices (id),
  path text collate "C" not null,
  id uuid not null,
  kind text not null constraint papers_kind check (kind in (
    'notice', 'invitation', 'scheme', 'programme-sheet', 'sign-in-sheet', 'record', 'minutes', 'briefing',
    'receipt-sheet', 'comfort-letter')),
  activity_id uuid,
  -- The activity's; without a day of its own, the one it was written in.
  year integer not null,
  title text not null constraint papers_title_says_something check (char_length(title) between 1 and 80),
  state text not null constraint papers_state check (state in (
    'draft', 'community-checked', 'unit-checked', 'street-checked', 'released', 'withdrawn')),
  shows_unit boolean not null,
  -- The street sees it: from the community's check on, until it is returned.
  is_handed_up boolean not null default false,
  content jsonb not null,
  photo_ids uuid[] not null default '{}',
  -- What was decided about flagged words, and each step with who took it. Both only grow.
  decisions jsonb not null default '[]',
  checks jsonb not null default '[]',
  changed_at timestamptz not null,
  version integer not null default 1,
  constraint papers_pk primary key (office_id, id),
  constraint papers_place foreign key (office_id, path) references offices (id, path),
  constraint papers_activity foreign key (office_id, activity_id) references activities (office_id, id)
);
create index papers_newest on papers (path, year, changed_at);
create index papers_of_activity on papers (office_id, activity_id);
create index papers_by_id on papers (id);

create table paper_templates (
  office_id uuid not null constraint paper_templates_office references offices (id),
  path text collate "C" not null,
  id uuid not null,
  kind text not null,
  name text not null constraint paper_templates_name_says_something check (char_length(name) between 1 and 200),
  added_at timestamptz not null,
  unknown_marks text[] not null,
  bytes bytea not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  constraint paper_templates_pk primary key (office_id, id),
  constraint paper_templates_place foreign key (office_id, path) references offices (id, path)
);
-- One takes the place of ours at a time.
create unique index paper_templates_one_a_kind on paper_templates (office_id, kind) where withdrawn_at is null;

create table ledger_forms (
  office_id uuid not null constraint ledger_forms_office references offices (id),
  path text collate "C" not null,
  id uuid not null,
  name text not null constraint ledger_forms_name_says_something check (char_length(name) between 1 and 80),
  kind text not null constraint ledger_forms_kind check (kind in ('activities', 'gifts', 'evidence')),
  sheet text not null,
  heading_row integer not null constraint ledger_forms_heading_row check (heading_row >= 1),
  columns jsonb not null,
  added_at timestamptz not null,
  bytes bytea not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  constraint ledger_forms_pk primary key (office_id, id),
  constraint ledger_forms_place foreign key (office_id, path) references offices (id, path)
);

alter table papers enable row level security;
create policy papers_in_scope on papers
  using (path >= current_setting('app.lo', true) and path < current_setting('app.hi', true))
  with check (path >= current_setting('app.lo', true) and path < current_setting('app.hi', true));
alter table paper_templates enable row level security;
create policy paper_templates_in_scope on paper_templates
  using (path >= current_setting('app.lo', true) and path < current_setting('app.hi', true))
  with check (path >= current_setting('app.lo', true) and path < current_setting('app.hi', true));
alter table ledger_forms enable row level security;
create policy ledger_forms_in_scope on ledger_forms
  using (path >= current_setting('app.lo', true) and path < current_setting('app.hi', true))
  with check (path >= current_setting('app.lo', true) and path < current_setting('app.hi', true));

-- Removing is withdrawing: the server has no right to delete.
grant select, insert, update on papers, paper_templates, ledger_forms to yushui_app;
