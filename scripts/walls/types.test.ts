import { describe, expect, test } from 'vitest'
import { ProjectCopy } from './project-copy'

/** What tsc refuses because the folder's tsconfig.json leaves it out of `lib` or `types`. */
const cases = [
  {
    wall: 'the engine has no DOM',
    project: 'src-spec',
    path: 'src-spec/one.ts',
    line: 'export const one = document.title',
    says: "'document'",
  },
  {
    wall: 'the engine has no Node',
    project: 'src-spec',
    path: 'src-spec/one.ts',
    line: 'export const one = process.env',
    says: "'process'",
  },
  {
    wall: 'the engine has no Node modules',
    project: 'src-spec',
    path: 'src-spec/one.ts',
    line: "export { join } from 'node:path'",
    says: "'node:path'",
  },
  {
    wall: 'the engine reaches no other folder',
    project: 'src-spec',
    path: 'src-spec/one.ts',
    line: "export { two } from '../src-main/two'",
    says: 'src-main/two.ts',
  },
  { wall: 'main has no DOM', project: 'src-main', path: 'src-main/one.ts', line: 'export const one = document.title', says: "'document'" },
  {
    wall: 'the window has no Node',
    project: 'src-renderer',
    path: 'src-renderer/one.ts',
    line: 'export const one = process.env',
    says: "'process'",
  },
  {
    wall: 'the window has no Node modules',
    project: 'src-renderer',
    path: 'src-renderer/one.ts',
    line: "export { join } from 'node:path'",
    says: "'node:path'",
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
  for (const { wall, project, path, line, says } of cases) {
    test(wall, () => {
      expect(typesOf(project, { [path]: 'export const one = 1\n' })).toBe('')
      expect(typesOf(project, { [path]: `${line}\n` })).toContain(says)
    })
  }
})
