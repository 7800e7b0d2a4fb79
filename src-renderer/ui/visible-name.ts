import type { ReactNode } from 'react'
import { visibleName, visibleText } from '#visible-name'

export { visibleName, visibleText }

/** A name or sentence that a piece of the window shows; other content is shown as it is. */
export function visibleNode(node: ReactNode): ReactNode {
  return typeof node === 'string' ? visibleName(node) : node
}
