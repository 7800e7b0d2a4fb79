import { useMemo } from 'react'
import { markdownParser } from './block-parser'
import type { BlockProps } from './block-props'
import { renderBlock } from './render-block'
import { firstNumber, renderList } from './render-list'
import { groupItems, type TextGroup } from './text-groups'
import { useNear } from './use-near'

const lineHeight = 24
const lineLength = 80

/** A list of which only the groups of items near the visible part are drawn. */
export function LongList(props: BlockProps) {
  const { text } = props.block
  const groups = useMemo(() => groupItems(text), [text])
  return groups.map((group) => <Items key={group.before} {...props} group={group} />)
}

function Items({ group, ...props }: BlockProps & { readonly group: TextGroup }) {
  const { ref, isNear, height } = useNear<HTMLDivElement>(group.before === 0)
  const guess = Math.max(group.count, group.text.length / lineLength) * lineHeight
  return (
    <div
      ref={ref}
      className="preview-part"
      data-at={group.from}
      data-to={group.from + group.text.length}
      style={isNear ? undefined : { height: height ?? guess }}
    >
      {isNear && <DrawnItems {...props} group={group} />}
    </div>
  )
}

function DrawnItems({ group, ...props }: BlockProps & { readonly group: TextGroup }) {
  const list = useMemo(() => markdownParser.parse(group.text).topNode.firstChild, [group.text])
  if (list === null) return null
  return renderList(list, { ...props, text: group.text, offset: group.from }, renderBlock, firstNumber(props.block.text) + group.before)
}
