import { isSame } from '../../memo/is-same'
import { type LineStarts, lineStarts, type Range } from '../../text/source'
import type { Fence, ListItem, Prose, Section, SectionTree, Table, TitlePath } from './tree'

interface Answer {
  readonly read: object
  given: readonly unknown[]
  value: unknown
}

/** A section as it was parsed. It never changes, so it keeps the last result of every function that reads it. */
export class ParsedSection implements SectionTree {
  readonly kind = 'section'
  readonly path: TitlePath
  readonly text: string
  readonly lineStarts: LineStarts
  readonly sections: readonly Section[]
  readonly prose: readonly Prose[]
  readonly items: readonly ListItem[]
  readonly tables: readonly Table[]
  readonly fences: readonly Fence[]
  readonly comments: readonly Range[]
  readonly frontMatter: Range | null
  /** A dozen or two, the last one of each reader: looking through them is faster, and takes less, than a map. */
  readonly #answers: Answer[] = []

  constructor({ path, text, sections, prose, items, tables, fences, comments, frontMatter }: Omit<SectionTree, 'kind' | 'lineStarts'>) {
    this.path = path
    this.text = text
    this.lineStarts = lineStarts(text)
    this.sections = sections
    this.prose = prose
    this.items = items
    this.tables = tables
    this.fences = fences
    this.comments = comments
    this.frontMatter = frontMatter
  }

  /** The result of `read` for this section. It is asked again only when something else is given. */
  ask<Value, Given extends readonly unknown[]>(read: (tree: SectionTree, ...given: Given) => Value, given: Given): Value {
    for (const answer of this.#answers) {
      if (answer.read !== read) continue
      if (!isSame(answer.given, given)) {
        answer.value = read(this, ...given)
        answer.given = given
      }
      return answer.value as Value
    }
    const value = read(this, ...given)
    this.#answers.push({ read, given, value })
    return value
  }
}
