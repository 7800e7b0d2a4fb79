/** Names of folders that hold one decision a file, wherever they lie. */
const certainNames = [
  'adr',
  'adrs',
  '.adr',
  'architecture-decisions',
  'architectural-decisions',
  'architecture_decisions',
  'architecture-decision-records',
  'architecture-decision-record',
  'decision-records',
]
/** Names that say so only at the top of a project or of its documentation. */
const commonNames = ['decisions', 'decision', '.decisions']

/** Folders of a monorepo with one project each. */
const projectGroups = ['packages', 'apps', 'services', 'libs', 'modules', 'crates', 'projects', 'components']
const documentationFolders = ['docs', 'doc', 'documentation', 'architecture', 'design']

/** Where the folders are looked for; `*` is any one folder. */
const places: readonly string[] = [
  '',
  ...documentationFolders.flatMap((folder) => [`${folder}/`, `${folder}/*/`]),
  'docs/*/*/',
  'backlog/',
  'work/',
  ...projectGroups.flatMap((group) => [`${group}/*/`, `${group}/*/docs/`, `${group}/*/doc/`, `${group}/*/docs/architecture/`]),
]

/** Patterns of all folders with records, relative to the root; each with all folders below it. */
export const recordFolders: readonly string[] = places.flatMap((place) =>
  [...certainNames, ...commonNames].map((name) => `${place}${name}/**`),
)

const certain: ReadonlySet<string> = new Set(certainNames)
const common: ReadonlySet<string> = new Set(commonNames)
const home = new RegExp(
  `^(?:(?:${projectGroups.join('|')})/[^/]+/)?(?:(?:${documentationFolders.join('|')}|backlog|work)/(?:[^/]+/){0,2})?$`,
)
/** Folders, beside or below the records, whose files are none: forms, samples and copies of other projects. */
const noRecords =
  /^(?:node_modules|vendor|third[-_]party|templates?|_templates?|vorlagen?|mod[eè]les?|plantillas?|examples?|samples?|fixtures?|testdata|tests?|__tests__|images?|img|assets|diagrams?)$/

/** Whether a file lies in a folder of records or below one. */
export function isInRecordFolder(path: string): boolean {
  const names = path.toLowerCase().split('/').slice(0, -1)
  if (names.some((name) => noRecords.test(name))) return false
  return names.some(
    (name, at) =>
      certain.has(name) ||
      (common.has(name) &&
        home.test(
          names
            .slice(0, at)
            .map((one) => `${one}/`)
            .join(''),
        )),
  )
}
