-- Reports: text bound to figures; approval freezes the figures with the records that stood behind them.

create table reports (
  office_id uuid not null constraint reports_office references offices (id),
  path text collate "C" not null,
  id uuid not null,
  title text not null constraint reports_title_says_something check (char_length(title) between 1 and 80),
  from_day date not null,
  to_day date not null,
  about_kind text constraint reports_about_kind check (about_kind in ('programme', 'partner', 'campaign')),
  about_id uuid,
  state text not null constraint reports_state check (state in ('draft', 'approved')),
  -- Words and keys of figures, in order.
  blocks jsonb not null,
  -- Figures and records as they stood at approval; null in a draft.
  frozen jsonb,
  approved_at timestamptz,
  approved_by uuid,
  made_at timestamptz not null,
  version integer not null default 1,
  constraint reports_pk primary key (office_id, id),
  constraint reports_place foreign key (office_id, path) references offices (id, path),
  constraint reports_days check (from_day <= to_day),
  constraint reports_about check ((about_kind is null) = (about_id is null)),
  constraint reports_approval check (
    (state = 'approved') = (frozen is not null) and (frozen is null) = (approved_at is null))
);
create index reports_newest on reports (office_id, to_day, id);

alter table reports enable row level security;
create policy reports_in_scope on reports
  using (path >= current_setting('app.lo', true) and path < current_setting('app.hi', true))
  with check (path >= current_setting('app.lo', true) and path < current_setting('app.hi', true));

grant select, insert, update on reports to yushui_app;
