import type { PathInConvention } from '../../model/convention'
import type { DocumentKind } from '../../model/document-kind'
import type { DocumentText } from '../../model/workspace'

const names: Readonly<Partial<Record<DocumentKind, string>>> = {
  constitution: 'constitution-template.md',
  'feature-spec': 'spec-template.md',
  plan: 'plan-template.md',
  tasks: 'tasks-template.md',
  checklist: 'checklist-template.md',
}

/** The template that a document of spec-kit was made from, as its root resolves it; null without one. */
export function findTemplate({ convention, root, kind }: PathInConvention, settings: readonly DocumentText[]): DocumentText | null {
  const name = kind === null ? undefined : names[kind]
  if (convention !== 'spec-kit' || name === undefined) return null
  const folder = root === '' ? '.specify/' : `${root}/.specify/`
  const own = settings.filter(({ path }) => path.startsWith(folder) && path.endsWith(`/${name}`))
  return [...own].sort((a, b) => rank(a.path) - rank(b.path))[0] ?? null
}

/** An override wins over a preset, and that over the template that spec-kit brings. */
function rank(path: string): number {
  if (path.includes('/templates/overrides/')) return 0
  return path.includes('/.specify/presets/') || path.startsWith('.specify/presets/') ? 1 : 2
}
