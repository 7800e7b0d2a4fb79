import type { JudgedRequirements, ShownJudgement } from '#bridge'
import type { Place } from '#spec'

/** An id with the place that defines it. */
export interface DefinedId {
  readonly kind: 'decision' | 'requirement' | 'feature'
  readonly id: string
  readonly title: string
  readonly status: string
  readonly date: string
  readonly place: Place
  /** Folder of the feature within which the id is unique; null: within the repository. */
  readonly scope: string | null
}

/** All ids that a judgement defines. */
export class DefinedIds {
  readonly #byId = new Map<string, DefinedId[]>()
  readonly #folders: ReadonlySet<string>

  constructor({ decisions, features, documents }: ShownJudgement, { requirements }: JudgedRequirements) {
    this.#folders = new Set(features.map(({ path }) => path))
    for (const { id, title, rawStatus, date, place } of decisions)
      this.#add({ kind: 'decision', id, title, status: rawStatus, date, place, scope: null })
    for (const { id, title, place, feature } of requirements)
      this.#add({ kind: 'requirement', id, title, status: '', date: '', place, scope: feature === null ? null : this.folderOf(place.path) })
    const first = new Map<string, string>()
    for (const { path } of documents) for (const folder of foldersAbove(path)) if (!first.has(folder)) first.set(folder, path)
    for (const { id, title, path, status } of features) {
      const document = first.get(path)
      if (document !== undefined) this.#add({ kind: 'feature', id, title, status, date: '', place: startOf(document), scope: null })
    }
  }

  /** The one definition that an id has in a document; null when it has none or several. */
  resolve(id: string, path: string): DefinedId | null {
    const all = this.#byId.get(id) ?? []
    const folder = this.folderOf(path)
    const near = all.filter(({ scope }) => scope === null || scope === folder)
    return near.length === 1 ? (near[0] ?? null) : null
  }

  /** The ids that can be cited in a document and begin as given. */
  beginningWith(start: string, path: string): readonly DefinedId[] {
    return [...this.#byId.keys()].flatMap((id) => (id.startsWith(start) ? (this.resolve(id, path) ?? []) : []))
  }

  /** The folder of the feature that a document belongs to; null outside of features. */
  folderOf(path: string): string | null {
    return foldersAbove(path).find((folder) => this.#folders.has(folder)) ?? null
  }

  #add(defined: DefinedId): void {
    if (!isIdForm(defined.id)) return
    const same = this.#byId.get(defined.id)
    if (same) same.push(defined)
    else this.#byId.set(defined.id, [defined])
  }
}

/** The outermost first, as the features come by path. */
function foldersAbove(path: string): readonly string[] {
  const parts = path.split('/')
  return parts.slice(1).map((_, depth) => parts.slice(0, depth + 1).join('/'))
}

/** Names of requirements and features that are words of the language are no ids: they would be found everywhere. */
function isIdForm(id: string): boolean {
  return id.length >= 3 && id.length <= 80 && /^[\p{L}\p{N}_]+(?:[-.][\p{L}\p{N}_]+)*$/u.test(id) && /\d/.test(id)
}

function startOf(path: string): Place {
  return { path, range: { from: 0, to: 0 }, line: 1, column: 1, endLine: 1, endColumn: 1 }
}
