import { isSame } from '../../memo/is-same'
import { type LineStarts, lineStarts, type Range } from '../../text/source'
import type { Fence, ListItem, Outline, Prose, Section, Table } from './outline'

interface Answer {
  readonly read: object
  given: readonly unknown[]
  value: unknown
}

/** The outline of a passage. It keeps what readers answered for it: nobody changes it, so that holds as long as it lives. */
export class PassageOutline implements Outline {
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

  constructor({ text, sections, prose, items, tables, fences, comments, frontMatter }: Omit<Outline, 'lineStarts'>) {
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

  /** What `read` answers for this passage. It is asked again only when something else is given. */
  ask<Value, Given extends readonly unknown[]>(read: (outline: Outline, ...given: Given) => Value, given: Given): Value {
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
