import type { SectionSummary } from '#spec'
import { useActions, useCockpit } from '../../state/cockpit'
import { documentById, summaryOf } from '../../state/selectors'
import { rowKeys } from '../../ui/index'

const none: readonly SectionSummary[] = []
/** The most headings shown, to bound the cost of rendering. */
const limit = 200

/** The headings of the active document. */
export function Outline() {
  const { showHeading } = useActions()
  const sections = useCockpit(({ snapshot, active }) => summaryOf(snapshot, documentById(snapshot, active)?.path ?? '')?.sections ?? none)
  const headings = sections.filter((section) => section.level > 0 && section.level <= 3 && section.title !== '').slice(0, limit)
  if (headings.length < 2) return null
  const keys = rowKeys(headings, ({ level, title }) => `${level} ${title}`)
  const top = Math.min(...headings.map((section) => section.level))
  return (
    <nav aria-label="Outline" className="outline">
      <h2>Outline</h2>
      <ul>
        {headings.map((section, index) => (
          <li key={keys[index]}>
            <button type="button" className="outline-row" data-depth={section.level - top} onClick={() => void showHeading(section)}>
              {section.title}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
