import { memo } from 'react'
import { BlockId } from './block-id'
import { markdownParser } from './block-parser'
import type { BlockProps } from './block-props'
import { FrontMatter } from './front-matter-table'
import { LongList } from './long-list'
import { LongTable } from './long-table'
import { renderBlocks } from './render-block'

/** Longer tables and lists are drawn in groups, those in sight only. */
const longLength = 12_000

/** One block of the document. It is parsed and drawn again only when its text or its findings change. */
export const BlockView = memo(function BlockView(props: BlockProps) {
  const { block } = props
  return (
    <BlockId value={block.id}>
      <div className="preview-block" data-block={block.id} dir="auto">
        <Content {...props} />
      </div>
    </BlockId>
  )
})

function Content(props: BlockProps) {
  const { block, marks, references, footnotes } = props
  if (block.type === 'FrontMatter') return <FrontMatter text={block.text} />
  if (block.text.length > longLength && block.type === 'Table') return <LongTable {...props} />
  if (block.text.length > longLength && block.type.endsWith('List')) return <LongList {...props} />
  const context = { text: block.text, offset: 0, marks, references, footnotes }
  return renderBlocks(markdownParser.parse(block.text).topNode, context)
}
