import { type Tree, TreeFragment } from '@lezer/common'
import { type Blocks, labelKey, noBlocks } from './block'
import { outlineParser } from './block-parser'
import { frontMatterEnd } from './front-matter'
import { readBlocks } from './read-blocks'
import { chunkBlocks, reuseBlocks } from './reuse-blocks'

/** Reads a text into blocks again and again, each time only what changed. */
export class BlockReader {
  #blocks: Blocks = noBlocks
  #text = ''
  #bodyStart = 0
  #fragments: readonly TreeFragment[] = []
  #lastId = 0

  get blocks(): Blocks {
    return this.#blocks
  }

  /** Reads the whole text; `pause` is awaited after each slice of work of a few milliseconds. */
  async read(text: string, pause: () => Promise<boolean>, now: () => number, sliceMs = 8): Promise<Blocks | null> {
    const bodyStart = frontMatterEnd(text)
    const body = bodyStart === 0 ? text : text.slice(bodyStart)
    const fragments = this.#fragmentsFor(text, bodyStart)
    const parse = outlineParser.startParse(body, fragments)
    let tree: Tree | null = null
    for (let began = now(); tree === null; ) {
      tree = parse.advance()
      if (tree !== null || now() - began < sliceMs) continue
      if (!(await pause())) return null
      began = now()
    }
    this.#text = text
    this.#bodyStart = bodyStart
    this.#fragments = TreeFragment.addTree(tree, fragments)
    this.#blocks = this.#blocksOf(tree, text, bodyStart)
    return this.#blocks
  }

  #fragmentsFor(text: string, bodyStart: number): readonly TreeFragment[] {
    if (bodyStart !== this.#bodyStart || this.#fragments.length === 0) return []
    const { from, toBefore, toNow } = changedRange(this.#text, text)
    if (from < bodyStart) return []
    const range = { fromA: from - bodyStart, toA: toBefore - bodyStart, fromB: from - bodyStart, toB: toNow - bodyStart }
    return TreeFragment.applyChanges(this.#fragments, [range])
  }

  #blocksOf(tree: Tree, text: string, bodyStart: number): Blocks {
    const found = readBlocks(tree, text, bodyStart)
    const blocks = reuseBlocks(this.#blocks.blocks, found, text, () => {
      this.#lastId += 1
      return this.#lastId
    })
    const references = new Map<string, string>()
    const footnotes = new Map<string, number>()
    for (const { type, text } of blocks) {
      if (type !== 'LinkReference' && type !== 'Paragraph') continue
      const [, label = '', rest = ''] = /^ {0,3}\[([^\]]+)\]:[ \t]*([\s\S]*)$/.exec(text) ?? []
      if (label.startsWith('^')) footnotes.set(labelKey(label), footnotes.size + 1)
      else if (type === 'LinkReference' && !references.has(labelKey(label)))
        references.set(labelKey(label), /^\s*(<[^>\n]*>|\S+)/.exec(rest)?.[1] ?? '')
    }
    return {
      blocks,
      starts: found.map(({ from }) => from),
      chunks: chunkBlocks(this.#blocks.chunks, blocks),
      references: equalMap(this.#blocks.references, references),
      footnotes: equalMap(this.#blocks.footnotes, footnotes),
    }
  }
}

/** What differs between two texts, as one range. */
export function changedRange(before: string, now: string): { readonly from: number; readonly toBefore: number; readonly toNow: number } {
  const most = Math.min(before.length, now.length)
  let from = 0
  while (from < most && before.charCodeAt(from) === now.charCodeAt(from)) from += 1
  let end = 0
  while (end < most - from && before.charCodeAt(before.length - 1 - end) === now.charCodeAt(now.length - 1 - end)) end += 1
  return { from, toBefore: before.length - end, toNow: now.length - end }
}

/** The first map when both hold the same, so that nothing is drawn again. */
function equalMap<Value>(one: ReadonlyMap<string, Value>, other: ReadonlyMap<string, Value>): ReadonlyMap<string, Value> {
  return one.size === other.size && [...one].every(([key, value]) => other.get(key) === value) ? one : other
}
