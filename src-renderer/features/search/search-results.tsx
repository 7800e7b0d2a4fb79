import { useActions, useCockpit } from '../../state/cockpit'
import { visibleName } from '../../ui/index'
import type { ListedDocument } from './flat-hits'
import { HitRow } from './hit-row'
import type { HitList } from './use-hit-list'

/** The hits, grouped by document. */
export function SearchResults({ list, id }: { readonly list: HitList; readonly id: string }) {
  return (
    <div role="listbox" id={id} aria-label="Hits" className="hits">
      {list.documents.map((document) => (
        <HitGroup key={document.path} document={document} list={list} />
      ))}
    </div>
  )
}

function HitGroup({ document, list }: { readonly document: ListedDocument; readonly list: HitList }) {
  const { changeSearch } = useActions()
  const query = useCockpit((state) => state.search.request.query)
  const { path, count, hits } = document
  const cut = path.lastIndexOf('/') + 1
  const more = count - hits.length
  const filter = `in:${/\s/.test(path) ? `"${path}"` : path}`
  return (
    // biome-ignore lint/a11y/useSemanticElements: options may be grouped by role alone
    <div role="group" aria-label={`${visibleName(path)}, ${count} ${count === 1 ? 'hit' : 'hits'}`} className="hit-group">
      <div className="hit-document" title={visibleName(path)} aria-hidden="true">
        <span className="hit-name">
          <bdi>{visibleName(path.slice(cut))}</bdi>
        </span>
        <span className="hit-folder">
          <bdi>{visibleName(path.slice(0, Math.max(0, cut - 1)))}</bdi>
        </span>
        <span className="hit-count tabular">{count.toLocaleString('en-US')}</span>
      </div>
      {hits.map((listed) => (
        <HitRow key={listed.id} listed={listed} isSelected={listed === list.selected} onSelect={list.choose} />
      ))}
      {more > 0 && !query.includes('in:') && (
        // biome-ignore lint/a11y/useKeyWithClickEvents: what it does can be typed
        <div
          role="option"
          aria-selected="false"
          tabIndex={-1}
          className="hit hit-more"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => void changeSearch({ query: `${query} ${filter}` })}
        >
          {more.toLocaleString('en-US')} more: search in this document alone
        </div>
      )}
    </div>
  )
}
