import { useState } from 'react'
import { useCockpit } from '../../state/cockpit'
import { Button, rowKeys, Section } from '../../ui/index'
import { ConflictEntry } from './conflict-entry'
import { noConflictWords } from './no-conflict-words'
import './conflicts.css'

const first = 4

/** The conflicts between documents. */
export function Conflicts() {
  const conflicts = useCockpit((state) => state.snapshot?.judgement?.conflicts ?? null)
  const none = useCockpit(({ snapshot }) => (snapshot?.judgement ? noConflictWords(snapshot.judgement) : ''))
  const [all, setAll] = useState(false)
  if (conflicts === null) return null
  if (conflicts.length === 0) {
    return (
      <Section title="Conflicts">
        <p className="conflicts-none">{none}</p>
      </Section>
    )
  }
  const shown = conflicts.slice(0, all ? undefined : first)
  const keys = rowKeys(shown, ({ subject, loser }) => `${subject} ${loser.place.path} ${loser.value}`)
  return (
    <Section title="Conflicts" className="conflicts" count={conflicts.length}>
      <ul>
        {shown.map((conflict, index) => (
          <ConflictEntry key={keys[index]} conflict={conflict} />
        ))}
      </ul>
      {!all && conflicts.length > first && (
        <Button variant="quiet" size="small" onClick={() => setAll(true)}>
          {`Show all (${conflicts.length})`}
        </Button>
      )}
    </Section>
  )
}
