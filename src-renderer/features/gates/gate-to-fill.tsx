import { memo } from 'react'
import { useActions } from '../../state/cockpit'
import { countWords, Row, SeverityIcon, visibleName } from '../../ui/index'
import type { SectionToFill } from './to-fill'

/** One section of a template with its blanks: "Security: 4 to fill". It leads to the first of them. */
export const GateToFill = memo(function GateToFill({ section: { path, section, count, first } }: { readonly section: SectionToFill }) {
  const { fillBlank } = useActions()
  const name = path.slice(path.lastIndexOf('/') + 1)
  return (
    <li className="gate-finding">
      <Row
        icon={<SeverityIcon mark="toFill" />}
        title={
          <>
            <bdi>{section === '' ? name : section}</bdi>: {count === 0 ? 'to fill' : countWords(count, 'toFill')}
          </>
        }
        detail={
          section === '' ? (
            templateReason(first.message)
          ) : (
            <span title={visibleName(path)}>{`${visibleName(name)}:${first.place.line}`}</span>
          )
        }
        onClick={() => void fillBlank(first.place)}
      />
    </li>
  )
})

/** What the message says after the path: "Still a template: it holds no decision yet. …" */
function templateReason(message: string): string {
  return message.replace(/^.*? is still/, 'Still')
}
