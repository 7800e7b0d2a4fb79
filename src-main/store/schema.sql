-- The hydrated contract of one repository, as last judged. A cache: the Markdown in git is the truth, and this file can
-- be deleted at any time. Lines and columns are 1-based; paths are relative to the repository; times are milliseconds
-- since 1970, UTC. `position` counts from 0 in the order of the text.

CREATE TABLE readiness (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  stage TEXT NOT NULL,
  percent INTEGER NOT NULL,
  head TEXT,
  next_action TEXT NOT NULL
) STRICT;

CREATE TABLE documents (
  path TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  is_template INTEGER NOT NULL,
  todos INTEGER NOT NULL,
  open_questions INTEGER NOT NULL,
  assumptions INTEGER NOT NULL,
  risks INTEGER NOT NULL,
  open_decisions INTEGER NOT NULL,
  placeholders INTEGER NOT NULL,
  boxes_done INTEGER NOT NULL,
  boxes_open INTEGER NOT NULL,
  metadata TEXT NOT NULL,
  source_hash TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sections (
  path TEXT NOT NULL REFERENCES documents (path) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  title TEXT NOT NULL,
  level INTEGER NOT NULL,
  line INTEGER NOT NULL,
  PRIMARY KEY (path, position)
) STRICT, WITHOUT ROWID;

-- Layouts of documents that were found: our own trio, spec-kit, OpenSpec, Kiro; '' is the root of the repository.
CREATE TABLE conventions (
  id TEXT NOT NULL,
  root TEXT NOT NULL,
  documents INTEGER NOT NULL,
  PRIMARY KEY (id, root)
) STRICT, WITHOUT ROWID;

-- Features, changes and specs: folders of documents that are worked on together.
CREATE TABLE features (
  path TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  convention TEXT NOT NULL,
  title TEXT NOT NULL,
  status TEXT NOT NULL,
  stage TEXT NOT NULL,
  percent INTEGER NOT NULL,
  tasks_done INTEGER NOT NULL,
  tasks_open INTEGER NOT NULL,
  is_active INTEGER NOT NULL,
  is_archived INTEGER NOT NULL,
  next_action TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE requirements (
  path TEXT NOT NULL,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  feature TEXT,
  title TEXT NOT NULL,
  scenarios INTEGER NOT NULL,
  delta TEXT,
  line INTEGER NOT NULL,
  PRIMARY KEY (path, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE contract_fields (
  name TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  label TEXT NOT NULL,
  state TEXT NOT NULL,
  value TEXT NOT NULL,
  options TEXT NOT NULL,
  path TEXT,
  line INTEGER,
  active_value TEXT,
  active_path TEXT,
  active_line INTEGER,
  agreement TEXT NOT NULL,
  is_custom INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE facts (
  path TEXT NOT NULL,
  position INTEGER NOT NULL,
  subject TEXT NOT NULL,
  comparison TEXT NOT NULL,
  value TEXT NOT NULL,
  unit TEXT,
  modality TEXT NOT NULL,
  line INTEGER NOT NULL,
  col INTEGER NOT NULL,
  PRIMARY KEY (path, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE items (
  path TEXT NOT NULL,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  owner TEXT,
  date TEXT,
  is_blocking INTEGER NOT NULL,
  line INTEGER NOT NULL,
  col INTEGER NOT NULL,
  PRIMARY KEY (path, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE decisions (
  path TEXT NOT NULL,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  date TEXT NOT NULL,
  title TEXT NOT NULL,
  type TEXT NOT NULL,
  status TEXT NOT NULL,
  raw_status TEXT NOT NULL,
  supersedes TEXT NOT NULL,
  superseded_by TEXT NOT NULL,
  is_real INTEGER NOT NULL,
  text TEXT NOT NULL,
  line INTEGER NOT NULL,
  PRIMARY KEY (path, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE findings (
  id TEXT NOT NULL,
  occurrence INTEGER NOT NULL,
  check_id TEXT NOT NULL,
  severity TEXT NOT NULL,
  message TEXT NOT NULL,
  path TEXT NOT NULL,
  line INTEGER NOT NULL,
  col INTEGER NOT NULL,
  end_line INTEGER NOT NULL,
  end_col INTEGER NOT NULL,
  is_fixable INTEGER NOT NULL,
  related TEXT NOT NULL,
  PRIMARY KEY (id, occurrence)
) STRICT, WITHOUT ROWID;

CREATE TABLE conflicts (
  position INTEGER PRIMARY KEY,
  subject TEXT NOT NULL,
  winner_path TEXT NOT NULL,
  winner_line INTEGER NOT NULL,
  winner_value TEXT NOT NULL,
  loser_path TEXT NOT NULL,
  loser_line INTEGER NOT NULL,
  loser_value TEXT NOT NULL
) STRICT;

CREATE TABLE gates (
  id TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  stage TEXT NOT NULL,
  title TEXT NOT NULL,
  state TEXT NOT NULL,
  weight INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE gate_findings (
  gate_id TEXT NOT NULL,
  finding_id TEXT NOT NULL,
  PRIMARY KEY (gate_id, finding_id)
) STRICT, WITHOUT ROWID;

-- Judgements over time: the first of those that agree, and the newest one; nothing else in this file outlives the next one.
CREATE TABLE judgements (
  id INTEGER PRIMARY KEY,
  judged_at INTEGER NOT NULL,
  head TEXT,
  stage TEXT NOT NULL,
  percent INTEGER NOT NULL,
  errors INTEGER NOT NULL,
  warnings INTEGER NOT NULL,
  infos INTEGER NOT NULL,
  source_hash TEXT NOT NULL
) STRICT;
