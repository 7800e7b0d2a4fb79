import { memo } from 'react'
import type { Blocks, Chunk } from './block'
import { BlockView } from './block-view'
import { FoldedBlock } from './folded-block'
import type { BlockMark } from './render-context'
import { useNear } from './use-near'

export interface ChunkProps {
  readonly chunk: Chunk
  /** The marks of all blocks; a chunk is drawn again when those of its own change. */
  readonly marks: ReadonlyMap<number, readonly BlockMark[]>
  readonly references: Blocks['references']
  readonly footnotes: Blocks['footnotes']
  /** Ids of the blocks that are not drawn. */
  readonly folded: ReadonlySet<number>
  readonly isFirst: boolean
}

const noMarks: readonly BlockMark[] = []

/** Some blocks of the document; only their height while they are far away. */
export const ChunkView = memo(function ChunkView({ chunk, marks, references, footnotes, folded, isFirst }: ChunkProps) {
  const { ref, isNear, height } = useNear<HTMLDivElement>(isFirst)
  return (
    <div
      ref={ref}
      className="preview-chunk"
      data-chunk={chunk.blocks[0]?.id}
      style={isNear ? undefined : { height: height ?? guessHeight(chunk) }}
    >
      {isNear &&
        chunk.blocks.map((block) =>
          folded.has(block.id) ? (
            <FoldedBlock key={block.id} id={block.id} isFirst={block.id === folded.values().next().value} />
          ) : (
            <BlockView key={block.id} block={block} marks={marks.get(block.id) ?? noMarks} references={references} footnotes={footnotes} />
          ),
        )}
    </div>
  )
}, isSame)

function isSame(before: ChunkProps, props: ChunkProps): boolean {
  if (
    before.chunk !== props.chunk ||
    before.folded !== props.folded ||
    before.references !== props.references ||
    before.footnotes !== props.footnotes
  )
    return false
  return before.marks === props.marks || props.chunk.blocks.every(({ id }) => before.marks.get(id) === props.marks.get(id))
}

/** A guess of the height in pixels, until the chunk has been drawn once. */
function guessHeight({ blocks }: Chunk): number {
  return blocks.reduce((sum, { type, text }) => {
    if (type === 'CommentBlock' || type === 'LinkReference') return sum
    const lines = /Code|Table|List|Front/.test(type) ? text.split('\n').length : Math.ceil(text.length / 75)
    return sum + lines * (type === 'Table' ? 33 : 24) + 16
  }, 0)
}
