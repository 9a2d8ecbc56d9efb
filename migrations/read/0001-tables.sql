-- One generation of the read database: what each history means, as rectangles (effective days x known moments,
-- half-open). A generation is built from the log, kept up to date, and replaced whole when the rules or the shape
-- change. Days are text; moments are milliseconds since 1970; "for ever" is 9999-12-31 and 253402300799999.

CREATE TABLE checkpoint (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  log_id TEXT NOT NULL,
  position TEXT NOT NULL,
  -- No belief begins or ends after it, save those that never end: a question at or after it asks for what is believed now.
  latest_known INTEGER NOT NULL,
  latest_recorded TEXT NOT NULL
) STRICT;

-- Stands for the child's id in every other table; the id alone is no personal data.
CREATE TABLE child (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE child_summary (
  child INTEGER NOT NULL,
  effective_from TEXT NOT NULL, effective_to TEXT NOT NULL,
  known_from INTEGER NOT NULL, known_to INTEGER NOT NULL,
  surname TEXT, forename TEXT, search_name TEXT, date_of_birth TEXT,
  upn TEXT, uln TEXT, nhs_number TEXT, locality TEXT,
  sen_status TEXT NOT NULL, plan_in_force INTEGER NOT NULL,
  setting TEXT, setting_kind TEXT, need TEXT, officer TEXT,
  -- National curriculum year less the one by age; 0 where taught with the age group.
  out_of_cohort INTEGER NOT NULL
) STRICT;

CREATE TABLE plan_in_force (
  child INTEGER NOT NULL,
  effective_from TEXT NOT NULL, effective_to TEXT NOT NULL,
  known_from INTEGER NOT NULL, known_to INTEGER NOT NULL,
  plan TEXT NOT NULL, made_on TEXT, latest_version_on TEXT, transferred_in_on TEXT,
  setting TEXT, arrangement TEXT, type_only INTEGER
) STRICT;

CREATE TABLE review (
  child INTEGER NOT NULL,
  effective_from TEXT NOT NULL, effective_to TEXT NOT NULL,
  known_from INTEGER NOT NULL, known_to INTEGER NOT NULL,
  review TEXT NOT NULL, held_on TEXT NOT NULL, phase_review INTEGER NOT NULL,
  decision TEXT, notified_on TEXT
) STRICT;

CREATE TABLE placement (
  child INTEGER NOT NULL,
  effective_from TEXT NOT NULL, effective_to TEXT NOT NULL,
  known_from INTEGER NOT NULL, known_to INTEGER NOT NULL,
  placement TEXT NOT NULL, started_on TEXT NOT NULL, ends_on TEXT, ended_on TEXT,
  setting TEXT, arrangement TEXT, setting_kind TEXT, rank INTEGER, residential TEXT
) STRICT;

CREATE TABLE duty (
  child INTEGER NOT NULL,
  effective_from TEXT NOT NULL, effective_to TEXT NOT NULL,
  known_from INTEGER NOT NULL, known_to INTEGER NOT NULL,
  duty TEXT NOT NULL, episode TEXT NOT NULL, started_on TEXT NOT NULL,
  due_from TEXT, due_to TEXT, due_customary TEXT, met_on TEXT, ended_on TEXT, exception TEXT, cannot_be_said TEXT
) STRICT;

CREATE TABLE transition_risk (
  child INTEGER NOT NULL,
  effective_from TEXT NOT NULL, effective_to TEXT NOT NULL,
  known_from INTEGER NOT NULL, known_to INTEGER NOT NULL,
  rule TEXT NOT NULL, rule_version INTEGER NOT NULL, episode TEXT NOT NULL,
  amber_from TEXT, red_from TEXT, due_from TEXT, due_to TEXT, cleared_on TEXT, lapsed_on TEXT,
  -- The earlier of amber_from and red_from; the earlier of cleared_on and lapsed_on, or the last day.
  opens_on TEXT NOT NULL, over_on TEXT NOT NULL,
  told_until TEXT, stale_from TEXT, unsaid_from TEXT, unsaid_kind TEXT,
  reason TEXT NOT NULL, clears TEXT NOT NULL
) STRICT;

CREATE TABLE caseload (
  child INTEGER NOT NULL,
  effective_from TEXT NOT NULL, effective_to TEXT NOT NULL,
  known_from INTEGER NOT NULL, known_to INTEGER NOT NULL,
  officer TEXT NOT NULL, role TEXT NOT NULL, assigned_on TEXT NOT NULL
) STRICT;

CREATE TABLE record_gap (
  child INTEGER NOT NULL,
  effective_from TEXT NOT NULL, effective_to TEXT NOT NULL,
  known_from INTEGER NOT NULL, known_to INTEGER NOT NULL,
  gap TEXT NOT NULL, type TEXT NOT NULL, fact TEXT NOT NULL, since TEXT NOT NULL
) STRICT;

-- The register, as last loaded; about no person.
CREATE TABLE setting (
  urn TEXT PRIMARY KEY,
  ukprn TEXT, name TEXT NOT NULL, kind TEXT NOT NULL, phase TEXT NOT NULL,
  low_age INTEGER, high_age INTEGER, status TEXT, successor TEXT
) STRICT, WITHOUT ROWID;

-- Children whose rows could not be written: later events wait behind `position`. `error` holds no personal data.
CREATE TABLE parked_child (
  child TEXT PRIMARY KEY,
  position TEXT NOT NULL,
  attempts INTEGER NOT NULL,
  error TEXT NOT NULL,
  parked_at TEXT NOT NULL,
  skipped_because TEXT
) STRICT;

-- How far each shard of a rebuild has come, so that one that was stopped goes on.
CREATE TABLE rebuild_shard (
  shard INTEGER PRIMARY KEY,
  after_number INTEGER NOT NULL,
  events INTEGER NOT NULL,
  latest_known INTEGER NOT NULL,
  latest_recorded TEXT NOT NULL
) STRICT;
