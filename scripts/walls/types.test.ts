import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { inRoot } from '../setup/root.mjs'
import { ProjectCopy } from './project-copy'

/** What tsc refuses because the folder's tsconfig.json leaves it out of `lib` or `types`. */
const cases = [
  {
    wall: 'the engine has no DOM',
    project: 'src-spec',
    path: 'src-spec/one.ts',
    line: 'export const one = document.title',
    expected: "'document'",
  },
  {
    wall: 'the engine has no Node',
    project: 'src-spec',
    path: 'src-spec/one.ts',
    line: 'export const one = process.env',
    expected: "'process'",
  },
  {
    wall: 'the engine has no Node modules',
    project: 'src-spec',
    path: 'src-spec/one.ts',
    line: "export { join } from 'node:path'",
    expected: "'node:path'",
  },
  {
    wall: 'the engine reaches no other folder',
    project: 'src-spec',
    path: 'src-spec/one.ts',
    line: "export { two } from '../src-main/two'",
    expected: 'src-main/two.ts',
  },
  {
    wall: 'main has no DOM',
    project: 'src-main',
    path: 'src-main/one.ts',
    line: 'export const one = document.title',
    expected: "'document'",
  },
  {
    wall: 'the window has no Node',
    project: 'src-renderer',
    path: 'src-renderer/one.ts',
    line: 'export const one = process.env',
    expected: "'process'",
  },
  {
    wall: 'the window has no Node modules',
    project: 'src-renderer',
    path: 'src-renderer/one.ts',
    line: "export { join } from 'node:path'",
    expected: "'node:path'",
  },
] as const

const bystanders = {
  'src-spec/index.ts': 'export const spec = 1\n',
  'src-preload/bridge.ts': 'export const bridge = 1\n',
  'src-main/two.ts': 'export const two = 2\n',
  'src-renderer/two.ts': 'export const two = 2\n',
}

/** Two copies, never one that is edited: `tsc -b` compares times, and an edit may come within the same tick. */
function typesOf(project: string, files: Readonly<Record<string, string>>): string {
  const copy = new ProjectCopy({ ...bystanders, ...files })
  try {
    return copy.types(project)
  } finally {
    copy.remove()
  }
}

describe('tsc', () => {
  for (const { wall, project, path, line, expected } of cases) {
    test(wall, () => {
      expect(typesOf(project, { [path]: 'export const one = 1\n' })).toBe('')
      expect(typesOf(project, { [path]: `${line}\n` })).toContain(expected)
    })
  }
})

describe('the names of the boundary are complete', () => {
  // These run; all else there is the contract.
  const programs = ['index.ts', 'release-memory.ts']
  const paths = ['', 'requests/'].flatMap((folder) =>
    readdirSync(inRoot(`src-preload/${folder}`))
      .filter((name) => name.endsWith('.ts') && !programs.includes(name))
      .map((name) => `src-preload/${folder}${name}`),
  )
  const contract = Object.fromEntries(paths.map((path) => [path, readFileSync(inRoot(path), 'utf8')]))
  // Only the names of the engine's types matter to the boundary.
  const imported = Object.values(contract).flatMap((text) =>
    [...text.matchAll(/type \{([^}]+)\} from '#spec'/g)].map((match) => match[1] ?? ''),
  )
  const nouns = new Set(imported.flatMap((names) => names.split(',').map((name) => name.trim())).filter((name) => name !== ''))
  // A name is the key of a record, so it must be a text.
  const declared = (noun: string) =>
    noun.endsWith('Name') ? `export type ${noun} = string\n` : `export interface ${noun} {\n  readonly facts: string\n}\n`
  const spec = Array.from(nouns, declared).join('')
  const typesWith = (changed: Readonly<Record<string, string>>) =>
    typesOf('src-preload', { ...contract, 'src-spec/index.ts': spec, ...changed })

  test('as they are', () => {
    expect(typesWith({})).toBe('')
  })

  const requests = 'src-preload/requests/documents.ts'
  const events = 'src-preload/bridge.ts'
  test.each([
    ['a request is missing', requests, '  takeDiskText: true,\n', '', "'takeDiskText' is missing"],
    [
      'a request is too many',
      requests,
      '  takeDiskText: true,\n',
      '  takeDiskText: true,\n  eraseDisk: true,\n',
      "'eraseDisk' does not exist",
    ],
    ['a subject is missing', events, '...documentRequests,', '', 'changeDocument'],
    ['an event is missing', events, ' documentText: true,', '', "'documentText' is missing"],
    ['an event is too many', events, ' documentText: true,', ' documentText: true, weather: true,', "'weather' does not exist"],
  ])('%s', (_, path, before, after, expected) => {
    const text = contract[path] ?? ''
    expect(text.split(before)).toHaveLength(2)
    expect(typesWith({ [path]: text.replace(before, after) })).toContain(expected)
  })
})
