-- What proves an activity: files and photos, notes, where a paper lies, counts. The bytes lie sealed on disk.

create table evidence (
  office_id uuid not null constraint evidence_office references offices (id),
  path text collate "C" not null,
  id uuid not null,
  kind text not null constraint evidence_kind check (kind in ('file', 'photo', 'note', 'paper-reference', 'count')),
  activity_id uuid,
  -- Of the day it proves, else of the day it came in; an activity's evidence counts for the activity's year.
  year integer not null,
  title text not null constraint evidence_title_says_something check (char_length(title) between 1 and 80),
  text text not null default '',
  box text not null default '',
  page_number text not null default '',
  n double precision,
  unit text not null default '',
  event_on date,
  filed_at timestamptz not null,
  filed_by uuid not null,
  file_name text,
  file_type text,
  file_bytes integer,
  -- The file lies under this, and the two copies under theirs.
  sha256 text constraint evidence_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
  web_sha256 text constraint evidence_web_sha256 check (web_sha256 ~ '^[0-9a-f]{64}$'),
  thumbnail_sha256 text constraint evidence_thumbnail_sha256 check (thumbnail_sha256 ~ '^[0-9a-f]{64}$'),
  -- Of the original, known before it is packed: an archive names it ahead of the bytes.
  crc32 text constraint evidence_crc32 check (crc32 ~ '^[0-9a-f]{8}$'),
  -- The camera's clock, which has no zone.
  taken_at text constraint evidence_taken_at check (taken_at ~ '^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$'),
  -- Of the web copy, in pixels.
  width integer,
  height integer,
  made_from uuid,
  photo_sheet jsonb not null default '{}',
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawn_reason text,
  version integer not null default 1,
  constraint evidence_pk primary key (office_id, id),
  constraint evidence_place foreign key (office_id, path) references offices (id, path),
  constraint evidence_activity foreign key (office_id, activity_id) references activities (office_id, id),
  constraint evidence_made_from foreign key (office_id, made_from) references evidence (office_id, id),
  constraint evidence_bytes_once unique (office_id, sha256),
  constraint evidence_file check ((kind in ('file', 'photo')) = (
    sha256 is not null and crc32 is not null and file_name is not null and file_type is not null
    and file_bytes is not null)),
  constraint evidence_copies check ((kind = 'photo') = (
    web_sha256 is not null and thumbnail_sha256 is not null and width is not null and height is not null)),
  constraint evidence_withdrawal check ((withdrawn_at is null) = (withdrawn_reason is null))
);
create index evidence_of_activity on evidence (office_id, activity_id);
create index evidence_of_year on evidence (office_id, year);

alter table evidence enable row level security;
create policy evidence_in_scope on evidence
  using (path >= current_setting('app.lo', true) and path < current_setting('app.hi', true))
  with check (path >= current_setting('app.lo', true) and path < current_setting('app.hi', true));

-- Removing is withdrawing: the server has no right to delete.
grant select, insert, update on evidence to yushui_app;
