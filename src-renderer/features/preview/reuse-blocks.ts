import type { Block, Chunk } from './block'
import type { FoundBlock } from './read-blocks'

/** A chunk is closed at the next heading after this many characters, or at any block after twice as many. */
const chunkLength = 2_400

/** The found blocks, where those at both ends that have not changed are the same objects as before. */
export function reuseBlocks(before: readonly Block[], found: readonly FoundBlock[], text: string, nextId: () => number): readonly Block[] {
  const blocks = new Array<Block>(found.length)
  let start = 0
  while (start < Math.min(before.length, found.length) && isSame(before[start], found[start], text)) {
    blocks[start] = before[start] as Block
    start += 1
  }
  let end = 0
  const most = Math.min(before.length, found.length) - start
  while (end < most && isSame(before[before.length - 1 - end], found[found.length - 1 - end], text)) {
    blocks[found.length - 1 - end] = before[before.length - 1 - end] as Block
    end += 1
  }
  for (let index = start; index < found.length - end; index += 1) {
    const { type, from, to } = found[index] as FoundBlock
    // An edited block keeps its id, so that React keeps its elements.
    const old = index < before.length - end ? before[index] : undefined
    blocks[index] = { id: old?.id ?? nextId(), type, text: text.slice(from, to) }
  }
  return blocks
}

function isSame(before: Block | undefined, found: FoundBlock | undefined, text: string): boolean {
  if (before === undefined || found === undefined || before.type !== found.type) return false
  return before.text.length === found.to - found.from && text.startsWith(before.text, found.from)
}

/** Groups blocks. A chunk begins where one began before, so that an edit moves no block into another chunk. */
export function chunkBlocks(before: readonly Chunk[], blocks: readonly Block[]): readonly Chunk[] {
  const firsts = new Map(before.map((chunk) => [chunk.blocks[0]?.id, chunk]))
  const chunks: Chunk[] = []
  let open: Block[] = []
  let length = 0
  const close = () => {
    const old = firsts.get(open[0]?.id)
    const isOld = old !== undefined && old.blocks.length === open.length && old.blocks.every((block, index) => block === open[index])
    if (open.length > 0) chunks.push(isOld ? old : { blocks: open })
    open = []
    length = 0
  }
  for (const block of blocks) {
    const isFull = length > 2 * chunkLength || (length > chunkLength && block.type.includes('Heading'))
    // Chunks that lost most of their blocks are joined.
    if (isFull || (firsts.has(block.id) && length > chunkLength / 4)) close()
    open.push(block)
    length += block.text.length
  }
  close()
  return chunks
}
