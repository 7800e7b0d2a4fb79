import { PanelRight, Search } from 'lucide-react'
import { useActions, useCockpit } from '../../state/cockpit'
import { Button, IconButton } from '../../ui/index'
import { BranchLine } from './branch-line'
import { RepositoryMenu } from './repository-menu'
import { StageTrack } from './stage-track'
import './header.css'

/** Repository, branch, stage and percentage. */
export function Header({ narrow }: { readonly narrow: boolean }) {
  const { openPanel, togglePanel } = useActions()
  const drawer = useCockpit((state) => state.panel === 'readiness')
  const closed = useCockpit(({ snapshot }) => snapshot?.judgement?.gates.filter(({ state }) => state !== 'passed').length ?? 0)
  const waiting = useCockpit(({ snapshot }) => (snapshot?.judgement ? snapshot.judgement.next.kind !== 'nothing' : false))
  const gates = closed === 0 ? '' : `, ${closed} ${closed === 1 ? 'gate' : 'gates'} closed`
  return (
    <header className="header">
      <div className="header-start">
        <RepositoryMenu />
        <BranchLine />
      </div>
      <StageTrack />
      <div className="header-end">
        {narrow ? (
          <>
            <IconButton
              label="Search and commands"
              shortcut="Mod+K"
              icon={<Search className="icon" />}
              onClick={() => openPanel('palette')}
            />
            <IconButton
              label={drawer ? 'Hide readiness' : `Show readiness${gates}`}
              shortcut="Mod+J"
              pressed={drawer}
              className="readiness-button"
              data-waiting={(waiting && !drawer) || undefined}
              icon={<PanelRight className="icon" />}
              onClick={() => togglePanel('readiness')}
            />
          </>
        ) : (
          <Button
            icon={<Search className="icon" />}
            shortcut="Mod+K"
            className="header-search"
            title="Search and commands"
            onClick={() => openPanel('palette')}
          >
            Search and commands
          </Button>
        )}
      </div>
    </header>
  )
}
