import type { Connection } from '../connection'
import { DatabaseDamageError } from '../database'
import { type FoldedText, foldText } from './fold-text'
import type { TextMatcher } from './text-matcher'

/** One different text of the repository. */
export interface IndexedText extends FoldedText {
  readonly id: number
}

/** The most trigrams of one word that are asked for: more narrow the answer hardly. */
const maxTrigrams = 12
/** When more texts than this share of all hold the trigrams, comparing all of them is faster than asking for their ids. */
const commonShare = 1 / 32

/**
 * All different texts in memory, and their trigrams in FTS5. A text is never changed: an edit adds the lines that did not exist
 * before, and texts that are used no more stay until `prune`.
 */
export class TextIndex {
  readonly #connection: Connection
  readonly #texts = new Map<string, IndexedText>()
  /** By id, dense but for the texts that were removed. */
  #byId: (IndexedText | undefined)[] = []
  readonly #new: IndexedText[] = []
  #lastId = 0
  /** The number of texts at which it is looked for those that are not in use. */
  #pruneAt = 1000

  /** Throws a `DatabaseDamageError` when texts and trigrams do not agree. */
  constructor(connection: Connection) {
    this.#connection = connection
    const rows = connection.prepare<[], { id: number; text: string }>('SELECT id, text FROM texts').all()
    for (const { id, text } of rows) this.#add(id, text)
    const [count, trigramCount] = ['texts', 'grams_docsize'].map((table) =>
      connection.prepare(`SELECT count(*) FROM ${table}`).pluck().get(),
    )
    if (this.#texts.size !== rows.length || count !== trigramCount) throw new DatabaseDamageError('texts and trigrams do not agree')
  }

  get size(): number {
    return this.#texts.size
  }

  /** The text as an indexed one; it is written to the database by the next `flush`. */
  intern(text: string): IndexedText {
    const known = this.#texts.get(text)
    if (known !== undefined) return known
    const added = this.#add(this.#lastId + 1, text)
    this.#new.push(added)
    return added
  }

  /** Writes the texts that were added, in one transaction. */
  flush(): void {
    const added = this.#new.splice(0)
    if (added.length === 0) return
    const text = this.#connection.prepare('INSERT INTO texts (id, text) VALUES (?, ?)')
    const grams = this.#connection.prepare('INSERT INTO grams (rowid, folded) VALUES (?, ?)')
    this.#connection.transaction(() => {
      for (const one of added) {
        text.run(one.id, one.text)
        grams.run(one.id, one.folded)
      }
    })()
  }

  /** By id of the text: 1 for those that a matcher finds. */
  mark({ words, matches }: TextMatcher): Uint8Array {
    this.flush()
    const marked = new Uint8Array(this.#lastId + 1)
    for (const text of this.#candidates(words)) if (text !== undefined && matches(text)) marked[text.id] = 1
    return marked
  }

  /** Removes the texts that are not in use, when they are more than those that are. Call after `flush`. */
  prune(collectUsed: () => ReadonlySet<IndexedText>): void {
    if (this.#texts.size < this.#pruneAt) return
    const used = collectUsed()
    this.#pruneAt = 2 * used.size + 1000
    if (this.#texts.size < this.#pruneAt) return
    const text = this.#connection.prepare('DELETE FROM texts WHERE id = ?')
    const grams = this.#connection.prepare('DELETE FROM grams WHERE rowid = ?')
    this.#connection.transaction(() => {
      for (const one of [...this.#texts.values()]) {
        if (used.has(one)) continue
        text.run(one.id)
        grams.run(one.id)
        this.#texts.delete(one.text)
        this.#byId[one.id] = undefined
      }
    })()
  }

  /** A superset of the texts that hold all words. Words of one or two characters have no trigram. */
  #candidates(words: readonly string[]): readonly (IndexedText | undefined)[] {
    const trigrams = words.flatMap(trigramsOf)
    if (trigrams.length === 0) return this.#byId
    const limit = Math.ceil(this.#texts.size * commonShare) + 1
    const ids = this.#connection
      .prepare<[string, number], number>('SELECT rowid FROM grams WHERE grams MATCH ? LIMIT ?')
      .pluck()
      .all(trigrams.map((trigram) => `"${trigram.replaceAll('"', '""')}"`).join(' AND '), limit)
    return ids.length === limit ? this.#byId : ids.map((id) => this.#byId[id])
  }

  #add(id: number, text: string): IndexedText {
    const added = { id, text, folded: foldText(text) }
    this.#texts.set(text, added)
    this.#byId[id] = added
    this.#lastId = Math.max(this.#lastId, id)
    return added
  }
}

/** The trigrams of a word, by code points, at most `maxTrigrams`, spread over the word; a NUL would end the query. */
function trigramsOf(word: string): readonly string[] {
  const points = Array.from(word)
  const all = points.slice(2).map((point, index) => `${points[index]}${points[index + 1]}${point}`)
  const step = Math.max(1, Math.ceil(all.length / maxTrigrams))
  return [...new Set(all.filter((trigram, index) => index % step === 0 && !trigram.includes('\0')))]
}
