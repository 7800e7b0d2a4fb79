import { rooms } from './floors.mjs'

/** One file behind a wall, and imports that break the wall, each with words of the expected message. */
export interface BrokenWall {
  /** As the table of ARCHITECTURE.md has it: who, and what it must not reach. */
  readonly wall: string
  readonly path: string
  /** A text that keeps the wall. */
  readonly whole: string
  readonly breaks: readonly { readonly line: string; readonly teaches: RegExp }[]
}

export const brokenWalls: readonly BrokenWall[] = [
  {
    wall: 'src-spec reaches nothing but itself and parsers',
    path: 'src-spec/model/noun.ts',
    whole: "import { parser } from '@lezer/markdown'\nimport type { Other } from './other'\nexport const noun = [parser, {} as Other]\n",
    breaks: [
      { line: "import 'node:fs'", teaches: /text in, values out/ },
      { line: "import 'node:fs/promises'", teaches: /text in, values out/ },
      { line: "export const later = () => import('node:os')", teaches: /text in, values out/ },
      { line: "import 'electron'", teaches: /no Electron. Answer with a value/ },
      { line: "import '#bridge'", teaches: /knows none of its users/ },
      { line: "import '../../src-main/workspace'", teaches: /knows none of its users/ },
      { line: "import '../../src-renderer/state/store'", teaches: /knows none of its users/ },
      { line: "import '#spec'", teaches: /every import would be a cycle/ },
      { line: "import 'zod'", teaches: /may import parsers/ },
      { line: 'export const title = document.title', teaches: /sees no window/ },
      { line: 'export const home = process.env', teaches: /sees no machine/ },
      { line: 'export const today = new Date()', teaches: /no clock and no dice/ },
      { line: 'export const now = Date.now()', teaches: /no clock and no dice/ },
    ],
  },
  {
    wall: 'src-spec keeps results in memo/ only',
    path: 'src-spec/text/kept.ts',
    whole: [
      "const words: ReadonlySet<string> = new Set(['one'])",
      'export function count(): number {',
      '  let counted = 0',
      '  const seen = new Set<string>()',
      '  for (const word of words) if (seen.add(word).size > 0) counted += 1',
      '  return counted',
      '}\n',
    ].join('\n'),
    breaks: [
      { line: 'export const kept = new WeakMap<object, number>()', teaches: /only place that keeps results/ },
      { line: 'export const last = (value: object) => new WeakRef(value)', teaches: /only place that keeps results/ },
      { line: 'let last = 0\nexport const next = () => (last += 1)', teaches: /only place that keeps results/ },
      { line: 'export let latest = 0\nexport const take = () => (latest += 1)', teaches: /only place that keeps results/ },
      {
        line: 'const known = new Map<string, number>()\nexport const learn = () => known.set("", 0)',
        teaches: /only place that keeps results/,
      },
    ],
  },
  {
    wall: 'a check does not reach its siblings',
    path: 'src-spec/checks/no-thing.ts',
    whole:
      "import type { Check } from './check'\nimport type { Other } from '../model/other'\nexport const noThing = [] as (Check | Other)[]\n",
    breaks: [
      { line: "import './no-other'", teaches: /A check stands alone/ },
      { line: "import '../checks/no-other'", teaches: /A check stands alone/ },
      { line: "import '../kinds/feature-spec/definition'", teaches: /never the definition of one kind/ },
      { line: "import 'node:fs'", teaches: /text in, values out/ },
    ],
  },
  {
    wall: 'a document kind does not reach its siblings',
    path: 'src-spec/kinds/feature-spec/definition.ts',
    whole:
      "import type { Kind } from '../kind'\nimport type { Other } from '../../model/other'\nexport const oneKind = [] as (Kind | Other)[]\n",
    breaks: [
      { line: "import '../active-spec/other-kind'", teaches: /document kind is a folder of its own/ },
      { line: "import '../../kinds/active-spec/other-kind'", teaches: /document kind is a folder of its own/ },
      { line: "import 'electron'", teaches: /no Electron. Answer with a value/ },
    ],
  },
  {
    wall: 'a folder of a document kind does not reach its siblings',
    path: 'src-spec/kinds/feature-spec/edit/one.ts',
    whole: "import type { Kind } from '../../kind'\nimport { oneKind } from '../definition'\nexport const one = [oneKind] as Kind[][][]\n",
    breaks: [{ line: "import '../../active-spec/other-kind'", teaches: /document kind is a folder of its own/ }],
  },
  ...rooms.slice(1).map((room, index): BrokenWall => {
    const above = rooms[index] ?? ''
    return {
      wall: `src-spec/${room} reaches no floor above it`,
      path: `src-spec/${room}/one.ts`,
      whole: 'export const one = 1\n',
      breaks: [
        { line: `import '../${above}/other'`, teaches: /is a lower floor/ },
        { line: `import type { Deep } from '../${rooms[0]}/deep/other'\nexport type Carried = Deep`, teaches: /is a lower floor/ },
      ],
    }
  }),
  {
    wall: 'a folder inside a room reaches no floor above it',
    path: 'src-spec/reading/links/one.ts',
    whole: 'export const one = 1\n',
    breaks: [{ line: "import '../../kinds/index'", teaches: /is a lower floor/ }],
  },
  {
    wall: 'src-preload reaches neither main nor the renderer',
    path: 'src-preload/index.ts',
    whole: "import { ipcRenderer } from 'electron'\nimport { requests } from './bridge'\nexport const exposed = [ipcRenderer, requests]\n",
    breaks: [
      { line: "import '../src-main/request-handlers'", teaches: /knows neither side/ },
      { line: "import '../src-renderer/app'", teaches: /knows neither side/ },
      { line: "import 'node:fs'", teaches: /sandbox without Node/ },
      { line: "import 'zod'", teaches: /one line a request/ },
    ],
  },
  {
    wall: 'the contract holds types for both sides',
    path: 'src-preload/bridge.ts',
    whole:
      "import type { Other } from '#spec'\nexport const requests: readonly Other[] = []\nexport interface Bridge {\n  readonly ask: string\n}\n",
    breaks: [
      { line: "import type { IpcRenderer } from 'electron'\nexport type Raw = IpcRenderer", teaches: /read by both sides/ },
      { line: "import { judge } from '#spec'\nexport const carried = judge", teaches: /only types pass this door/ },
    ],
  },
  ...['workspace/commit-service', 'git/history/read-history', 'engine/engine-client', 'templates', 'window/dialogs'].map(
    (name): BrokenWall => ({
      wall: `src-main/${name} reads no Markdown`,
      path: `src-main/${name}.ts`,
      whole:
        "import type { Other } from '#spec'\nimport { configurationPath, isRecordPath, type Other as Another } from '#spec'\nexport const all = [configurationPath, isRecordPath, {} as Other | Another]\n",
      breaks: [
        { line: "import { judge } from '#spec'\nexport const judged = judge", teaches: /Main reads no Markdown/ },
        {
          line: "import { stages, type Third, decisionIds } from '#spec'\nexport const ids = [stages, decisionIds, {} as Third]",
          teaches: /Main reads no Markdown/,
        },
        { line: "import * as spec from '#spec'\nexport const one = spec", teaches: /Main reads no Markdown/ },
        { line: "export { EngineSession } from '#spec'", teaches: /Main reads no Markdown/ },
        { line: "export const later = () => import('#spec')", teaches: /Main reads no Markdown/ },
      ],
    }),
  ),
  ...['files', 'store', 'git', 'engine'].map((name, index, names): BrokenWall => {
    const neighbour = names[(index + 1) % names.length]
    const library = { files: 'chokidar', store: 'better-sqlite3' }[name]
    const own = library === undefined ? '' : `import '${library}'\n`
    return {
      wall: `src-main/${name} reaches no other folder of main`,
      path: `src-main/${name}/one.ts`,
      whole: `import 'node:path'\n${own}import type { Other } from '#spec'\nimport { two } from './two'\nexport const one = [two, {} as Other]\n`,
      breaks: [
        { line: `import '../${neighbour}/one'`, teaches: /knows no other part of main/ },
        { line: "import '../workspace/workspace'", teaches: /knows no other part of main/ },
        { line: "import 'electron'", teaches: /Electron is used in src-main\/window/ },
        { line: "import type { Bridge } from '#bridge'\nexport type Carried = Bridge", teaches: /speaks in nouns of #spec/ },
        { line: "import 'simple-git'", teaches: /belongs to the folder whose work it does/ },
        ...(name === 'git' ? [] : [{ line: "import 'node:child_process'", teaches: /one runner fixes the arguments/ }]),
      ],
    }
  }),
  {
    wall: 'simple-git is used in src-main/git/trusted only',
    path: 'src-main/git/trusted/one.ts',
    whole: "import 'simple-git'\nimport { two } from '../two'\nexport const one = two\n",
    breaks: [
      { line: "import 'chokidar'", teaches: /belongs to the folder whose work it does/ },
      { line: "import '../../files/two'", teaches: /knows no other part of main/ },
    ],
  },
  ...['commit', 'restricted'].map(
    (name): BrokenWall => ({
      wall: `src-main/git/${name} does not use simple-git`,
      path: `src-main/git/${name}/one.ts`,
      whole: "import { two } from '../two'\nexport const one = two\n",
      breaks: [{ line: "import 'simple-git'", teaches: /belongs to the folder whose work it does/ }],
    }),
  ),
  ...['workspace/workspace', 'request-handlers', 'requests/documents', 'cli/cli'].map((name): BrokenWall => {
    const up = name.includes('/') ? '..' : '.'
    return {
      wall: `src-main/${name} reaches neither electron nor window/`,
      path: `src-main/${name}.ts`,
      whole: `import { one } from '${up}/files/one'\nimport type { Bridge } from '#bridge'\nimport type { Other } from '#spec'\nexport const all = [one, {} as Bridge | Other]\n`,
      breaks: [
        { line: "import 'electron'", teaches: /Electron is used in src-main\/window/ },
        { line: `import '${up}/window/menu'`, teaches: /The window stands on the workspace/ },
        { line: `import '${up}/../src-renderer/app'`, teaches: /Main never reaches into the window/ },
        { line: "import 'react'", teaches: /Main never reaches into the window/ },
        { line: `import '${up}/../src-spec/other'`, teaches: /only door/ },
        { line: "import 'node:child_process'", teaches: /one runner fixes the arguments/ },
        { line: "import 'simple-git'", teaches: /in src-main\/git\/trusted only/ },
        { line: 'export const title = document.title', teaches: /Main has no page/ },
        ...(name === 'cli/cli' ? [{ line: "import '../store/one'", teaches: /plain Node 20\.19/ }] : []),
      ],
    }
  }),
  {
    wall: 'src-main/window does not reach the renderer',
    path: 'src-main/window/menu.ts',
    whole: "import { Menu } from 'electron'\nimport { all } from '../workspace/workspace'\nexport const menu = [Menu, all]\n",
    breaks: [
      { line: "import '../../src-renderer/app'", teaches: /Main never reaches into the window/ },
      { line: "import { ipcMain } from 'electron'\nexport const raw = ipcMain", teaches: /Raw IPC/ },
    ],
  },
  {
    wall: 'src-main/index does not reach the renderer',
    path: 'src-main/index.ts',
    whole:
      "import { app } from 'electron'\nimport { menu } from './window/menu'\nimport { all } from './workspace/workspace'\nexport const main = [app, menu, all]\n",
    breaks: [{ line: "import '../src-renderer/app'", teaches: /Main never reaches into the window/ }],
  },
  {
    wall: 'a feature reaches state/, ui/ and types, and no other feature',
    path: 'src-renderer/features/gates/gates.tsx',
    whole:
      "import type { Bridge } from '#bridge'\nimport type { Other } from '#spec'\nimport { useCockpit } from '../../state/cockpit'\nimport { button } from '../../ui/button'\nimport { gate } from './gate'\nexport const gates = [useCockpit, button, gate, {} as Bridge | Other]\n",
    breaks: [
      { line: "import '../contract/contract'", teaches: /no other feature/ },
      { line: "import '../../app'", teaches: /no other feature/ },
      { line: "import '../../state/store'", teaches: /three doors of state/ },
      { line: "import '../../state/documents/sync'", teaches: /three doors of state/ },
      { line: "import 'node:fs'", teaches: /has no Node/ },
      { line: "import 'electron'", teaches: /knows no Electron/ },
      { line: "import '../../../src-main/workspace/workspace'", teaches: /cannot reach into main/ },
      { line: "import { judge } from '#spec'\nexport const carried = judge", teaches: /only types pass this door/ },
      { line: "import { requests } from '#bridge'\nexport const carriedToo = requests", teaches: /only types pass this door/ },
      { line: 'export const asked = window.bridge', teaches: /Only main.tsx reads window.bridge/ },
      { line: 'export const home = process.env', teaches: /has no Node/ },
    ],
  },
  {
    wall: 'ui/ reaches neither state/ nor features/',
    path: 'src-renderer/ui/button.tsx',
    whole: 'export const button = 1\n',
    breaks: [
      { line: "import '../state/store'", teaches: /what they show comes in through props/ },
      { line: "import '../features/gates/gates'", teaches: /what they show comes in through props/ },
    ],
  },
  {
    wall: 'state/ reaches neither ui/ nor features/, and holds nothing that changes',
    path: 'src-renderer/state/store.ts',
    whole:
      "import type { Bridge } from '#bridge'\nconst names = new Set(['a'])\nexport function store(bridge: Bridge) {\n  let count = 0\n  return () => [bridge, names, count++]\n}\n",
    breaks: [
      { line: "import '../ui/button'", teaches: /imports neither features\/ nor ui\// },
      { line: 'export const asked = window.bridge', teaches: /Only main.tsx reads window.bridge/ },
      { line: 'let last = 0\nexport const next = () => last++', teaches: /hold nothing that changes/ },
      { line: 'export const known = new Map<string, number>()', teaches: /hold nothing that changes/ },
    ],
  },
  {
    wall: 'the window reads its bridge in main.tsx alone',
    path: 'src-renderer/main.tsx',
    whole: 'export const bridge = window.bridge\n',
    breaks: [{ line: 'let last = 0\nexport const next = () => last++', teaches: /hold nothing that changes/ }],
  },
  {
    wall: 'a folder of state/ reaches neither ui/ nor features/',
    path: 'src-renderer/state/documents/sync.ts',
    whole: "import { store } from '../store'\nexport const sync = store\n",
    breaks: [{ line: "import '../../ui/button'", teaches: /imports neither features\/ nor ui\// }],
  },
  {
    wall: 'no import closes a cycle',
    path: 'src-spec/model/other.ts',
    whole: 'export interface Other {\n  readonly name: string\n}\n',
    breaks: [{ line: "import type { noun } from './noun'\nexport type Cycle = typeof noun", teaches: /part of a cycle/ }],
  },
]

/** What the files above import, so that the whole project passes. */
export const bystanders: Readonly<Record<string, string>> = {
  'src-spec/index.ts':
    "export type { Other, Other as Third } from './model/other'\nexport const [judge, decisionIds, EngineSession, stages, configurationPath, isRecordPath] = [1, 2, 3, 4, 5, 6]\n",
  'src-spec/checks/check.ts': 'export type Check = string\n',
  'src-spec/checks/no-other.ts': 'export const noOther = 1\n',
  'src-spec/kinds/kind.ts': 'export type Kind = string\n',
  'src-main/files/two.ts': 'export const two = 2\n',
  'src-main/store/two.ts': 'export const two = 2\n',
  'src-main/git/two.ts': 'export const two = 2\n',
  'src-main/engine/two.ts': 'export const two = 2\n',
  'src-renderer/app.tsx': 'export const app = 1\n',
  'src-renderer/state/cockpit.ts': 'export const useCockpit = 1\n',
  'src-renderer/features/gates/gate.ts': 'export const gate = 1\n',
  'src-renderer/features/contract/contract.ts': 'export const contract = 1\n',
}
