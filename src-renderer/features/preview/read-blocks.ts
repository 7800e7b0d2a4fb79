import type { Tree } from '@lezer/common'

/** A block before it is compared with those of the text before. */
export interface FoundBlock {
  readonly type: string
  readonly from: number
  readonly to: number
}

/** The outer blocks of a tree, each as whole lines; `offset` is where the tree begins in `text`. */
export function readBlocks(tree: Tree, text: string, offset: number): readonly FoundBlock[] {
  const found: FoundBlock[] = offset > 0 ? [{ type: 'FrontMatter', from: 0, to: offset - 1 }] : []
  const cursor = tree.cursor()
  if (!cursor.firstChild()) return found
  do {
    const from = text.lastIndexOf('\n', cursor.from + offset - 1) + 1
    found.push({ type: cursor.name, from, to: cursor.to + offset })
  } while (cursor.nextSibling())
  return found
}
