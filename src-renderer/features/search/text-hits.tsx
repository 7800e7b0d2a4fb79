import { Command } from 'cmdk'
import { Search } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { SearchResults } from '#spec'
import { useActions } from '../../state/cockpit'
import type { Entry } from './entry'
import { countSentence } from './flat-hits'

/** The last group of the palette: how often the texts say the query. It opens the search with it. */
export function TextHits({ query, onChoose }: { readonly query: string; readonly onChoose: (entry: Pick<Entry, 'run'>) => void }) {
  const { openSearch, searchTexts } = useActions()
  const [found, setFound] = useState<{ readonly query: string; readonly results: SearchResults } | null>(null)
  const wanted = query.trim()
  useEffect(() => {
    if (wanted.length < 2) return setFound(null)
    let isCurrent = true
    void searchTexts(wanted).then((results) => {
      if (isCurrent && results !== null) setFound({ query: wanted, results })
    })
    return () => {
      isCurrent = false
    }
  }, [wanted, searchTexts])
  if (wanted.length < 2 || found === null || found.results.count === 0) return null
  return (
    <Command.Group heading="In the text">
      <Command.Item className="palette-item" value="search in the text" onSelect={() => onChoose({ run: () => openSearch(wanted) })}>
        <Search className="icon" aria-hidden="true" />
        <span className="palette-label" dir="auto">
          {countSentence(found.results)}
        </span>
      </Command.Item>
    </Command.Group>
  )
}
