import { readFileSync } from 'node:fs'
import { inRoot } from '../setup/root.mjs'

const identity = `import type { KindIdentity } from '../kind-identity'

/** What is done when something fails. */
export const identity: KindIdentity<'rehearsal'> = {
  kind: 'rehearsal',
  label: 'rehearsal',
  foundAs: '\`REHEARSAL.md\`, in the root or in \`docs/\`',
  order: 4.5,
  isCore: false,
  precedence: 5,
  commitScope: 'rehearsal',
  template: { file: 'REHEARSAL.md', title: 'Rehearsal', path: 'docs/REHEARSAL.md', isSingle: true },
  folders: [],
  owns: (path) => /^(?:docs\\/)?rehearsal\\.md$/i.test(path),
}
`

const definition = `import type { KindDefinition } from '../kind'
import { identity } from './identity'
import type { Rehearsal } from './model'
import { readRehearsal } from './read-rehearsal'

export const rehearsal: KindDefinition<'rehearsal', { readonly rehearsal: Rehearsal }> = {
  ...identity,
  required: [{ name: 'Steps', title: /\\bsteps\\b/i }],
  read: ({ outline }) => ({ rehearsal: readRehearsal(outline) }),
}
`

const model = `export interface Rehearsal {
  readonly steps: number
}
`

const reader = `import type { DocumentTree } from '../../markdown/sections/tree'
import type { Rehearsal } from './model'

export function readRehearsal({ items }: DocumentTree): Rehearsal {
  return { steps: items.length }
}
`

/** Compiles only where comparing the kind narrows a document to the new model, without null. */
const narrowing = `import type { SpecDocument } from './kinds/document'

export function stepsOf(document: SpecDocument): number {
  return document.kind === 'rehearsal' ? document.rehearsal.steps : 0
}
`

/** What is looked at from outside: the registries, and what the shell and the window make of them. */
const surface = `export { draftSubject } from './src-main/git/commit/commit-subject'
export { offerTemplates } from './src-main/templates'
export { orderDocuments } from './src-renderer/state/selectors'
export { checks } from './src-spec/checks/index'
export { documentKinds, judge, readConfiguration } from './src-spec/index'
export { kinds } from './src-spec/kinds/index'
`

export const kindInUnion = withLine('src-spec/model/document-kind.ts', "  | 'unknown'\n", "  | 'rehearsal'\n")
const kindInRegistry = withLine('src-spec/kinds/index.ts', '  unknown,\n} satisfies', '  rehearsal,\n')
const kindInIdentities = withLine('src-spec/kinds/identities.ts', '  unknown,\n}\n', '  rehearsal,\n')

/** All that a new kind takes, by path: a folder, a line in the union, a line in each of two registries, a template; the compiler asks for an icon. */
export const rehearsalFiles: Readonly<Record<string, string>> = {
  'src-spec/kinds/rehearsal/identity.ts': identity,
  'src-spec/kinds/rehearsal/definition.ts': definition,
  'src-spec/kinds/rehearsal/model.ts': model,
  'src-spec/kinds/rehearsal/read-rehearsal.ts': reader,
  ...kindInUnion,
  'src-spec/kinds/index.ts': `import { rehearsal } from './rehearsal/definition'\n${Object.values(kindInRegistry).join('')}`,
  'src-spec/kinds/identities.ts': `import { identity as rehearsal } from './rehearsal/identity'\n${Object.values(kindInIdentities).join('')}`,
  ...withLine('src-renderer/features/documents/kind-icon.tsx', '  unknown: File,\n', '  rehearsal: File,\n'),
  'resources/templates/REHEARSAL.md': '# Rehearsal — {{PROJECT_NAME}}\n\n## Steps\n\n- [What is done first]\n',
}

/** Files that only the test needs. */
export const observers: Readonly<Record<string, string>> = {
  'src-spec/steps-of.ts': narrowing,
  'surface.mjs': surface,
}

/** A file of the project with one line more, in front of `before`. */
function withLine(path: string, before: string, line: string): Readonly<Record<string, string>> {
  const parts = readFileSync(inRoot(path), 'utf8').split(before)
  if (parts.length !== 2) throw new Error(`${path} must hold this once: ${before}`)
  return { [path]: parts.join(`${line}${before}`) }
}
