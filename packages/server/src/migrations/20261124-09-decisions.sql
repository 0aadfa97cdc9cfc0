-- Decisions about flagged words in reports and ledgers, the template that a paper goes through the gate with,
-- and a form's version.

-- What was decided about flagged words; it only grows.
alter table reports add column decisions jsonb not null default '[]';

-- A ledger is a year's list of one kind; a form filled from it says the same, so it is decided about once.
create table ledger_decisions (
  office_id uuid not null constraint ledger_decisions_office references offices (id),
  path text collate "C" not null,
  year integer not null,
  kind text not null constraint ledger_decisions_kind check (kind in ('activities', 'gifts', 'evidence')),
  words text not null constraint ledger_decisions_words_say_something check (char_length(words) between 1 and 100),
  reason text not null constraint ledger_decisions_reason_says_something check (reason <> ''),
  decided_by text not null,
  decided_at timestamptz not null,
  constraint ledger_decisions_pk primary key (office_id, year, kind, words),
  constraint ledger_decisions_place foreign key (office_id, path) references offices (id, path)
);

alter table ledger_decisions enable row level security;
create policy ledger_decisions_in_scope on ledger_decisions
  using (path >= current_setting('app.lo', true) and path < current_setting('app.hi', true))
  with check (path >= current_setting('app.lo', true) and path < current_setting('app.hi', true));

grant select, insert on ledger_decisions to yushui_app;

-- From the community's check on; null is our own layout.
alter table papers add column template_id uuid;
alter table papers add constraint papers_template
  foreign key (office_id, template_id) references paper_templates (office_id, id);
update papers p set template_id = t.id
  from paper_templates t
  where t.office_id = p.office_id and t.kind = p.kind and t.withdrawn_at is null
    and p.state in ('community-checked', 'unit-checked', 'street-checked', 'released');

alter table ledger_forms add column version integer not null default 1;
