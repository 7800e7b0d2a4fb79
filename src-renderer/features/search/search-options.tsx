import { CaseSensitive, Regex, WholeWord } from 'lucide-react'
import { useActions, useCockpit } from '../../state/cockpit'
import { IconButton } from '../../ui/index'

const options = [
  { key: 'isCaseSensitive', label: 'Match case', Icon: CaseSensitive },
  { key: 'isWholeWord', label: 'Whole words only', Icon: WholeWord },
  { key: 'isPattern', label: 'Search for a pattern (regular expression)', Icon: Regex },
] as const

/** The switches in the field. */
export function SearchOptions() {
  const { changeSearch } = useActions()
  const request = useCockpit((state) => state.search.request)
  return (
    <div className="search-options">
      {options.map(({ key, label, Icon }) => (
        <IconButton
          key={key}
          size="small"
          label={label}
          pressed={request[key]}
          icon={<Icon className="icon" />}
          onClick={() => void changeSearch({ [key]: !request[key] })}
        />
      ))}
    </div>
  )
}
