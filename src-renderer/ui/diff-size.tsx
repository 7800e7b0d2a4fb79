import type { LineDiff } from './line-diff'
import './text-diff.css'

/** How many lines a difference adds and removes: "+2 −1". */
export function DiffSize({ diff: { added, removed } }: { readonly diff: LineDiff }) {
  return (
    <span className="diff-size tabular">
      <span aria-hidden="true">
        <span data-kind="added">+{added}</span> <span data-kind="removed">−{removed}</span>
      </span>
      <span className="unseen">{sizeWords(added, removed)}</span>
    </span>
  )
}

/** "1 line added, 2 removed". */
export function sizeWords(added: number, removed: number): string {
  return `${added} ${added === 1 ? 'line' : 'lines'} added, ${removed} removed`
}
