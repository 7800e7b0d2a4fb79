import { FlaskConical, FolderOpen } from 'lucide-react'
import type { OpeningProgress } from '#bridge'
import { useActions, useCockpit } from '../../state/cockpit'
import { Button, Skeleton } from '../../ui/index'
import { RecentList } from './recent-list'
import './welcome.css'

/** The welcome screen: what the cockpit is, and how to open a repository. */
export function Welcome() {
  const { chooseRepository, openSample } = useActions()
  const welcome = useCockpit((state) => state.welcome)
  const opening = useCockpit((state) => state.opening ?? (state.openingProgress === null ? null : 'Opening the repository'))
  const first = welcome !== null && welcome.recent.length === 0
  const waiting = opening === null ? null : `${opening}.`
  return (
    <main className="welcome" aria-label="Welcome">
      <div className="welcome-column">
        <h1>Spec Cockpit</h1>
        <p className="welcome-words">
          Open a repository to see which stage its specs are in, what blocks the next one, and where two documents contradict each other.
          Everything stays on this computer.
        </p>
        {first && <Explanation />}
        <div className="welcome-buttons">
          <Button
            variant={first ? 'primary' : 'secondary'}
            icon={<FlaskConical className="icon" />}
            reason={waiting}
            onClick={() => void openSample()}
          >
            Try the sample
          </Button>
          <Button
            variant={first ? 'secondary' : 'primary'}
            icon={<FolderOpen className="icon" />}
            shortcut="Mod+O"
            reason={waiting}
            onClick={() => void chooseRepository()}
          >
            Open repository…
          </Button>
        </div>
        {opening !== null ? <Opening words={opening} /> : welcome && <RecentList recent={welcome.recent} />}
        <p className="welcome-drop">You can also drop a folder anywhere on this window.</p>
      </div>
    </main>
  )
}

/** What the words of the cockpit mean, for somebody who has not opened a repository yet. */
function Explanation() {
  return (
    <dl className="welcome-explanation">
      <dt>Stages</dt>
      <dd>INIT, started; DRAFT, written; ACCEPT, settled; GO, ready to be worked from.</dd>
      <dt>Files</dt>
      <dd>SPEC.md, the rules; ACTIVE_SPEC.md, the work; DECISION_LOG.md, the reasons.</dd>
    </dl>
  )
}

function Opening({ words }: { readonly words: string }) {
  const progress = useCockpit((state) => state.openingProgress)
  return (
    <div className="welcome-opening" role="status">
      <p>{words}…</p>
      {progress && <Progress {...progress} />}
      <Skeleton lines={3} label={words} />
    </div>
  )
}

function Progress({ read, total }: OpeningProgress) {
  return (
    <p className="welcome-progress">
      <progress value={read} max={total} aria-label="Documents that are read" /> {read.toLocaleString()} of {total.toLocaleString()}{' '}
      documents
    </p>
  )
}
