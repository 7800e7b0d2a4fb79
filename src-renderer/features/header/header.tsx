import { PanelRight, Search } from 'lucide-react'
import { useActions, useCockpit } from '../../state/cockpit'
import { keepsRecordsAlone } from '../../state/selectors'
import { Button, Explained, IconButton } from '../../ui/index'
import { BranchLine } from './branch-line'
import { RepositoryMenu } from './repository-menu'
import { StageTrack } from './stage-track'
import './header.css'

/** Repository, branch, stage and percentage. */
export function Header({ narrow }: { readonly narrow: boolean }) {
  const { openPanel, togglePanel } = useActions()
  const drawer = useCockpit((state) => state.panel === 'readiness')
  const alone = useCockpit(keepsRecordsAlone)
  const notPassed = useCockpit(({ snapshot }) => snapshot?.judgement?.gates.filter(({ state }) => state !== 'passed').length ?? 0)
  const closed = alone ? 0 : notPassed
  const waiting = useCockpit(({ snapshot }) => (snapshot?.judgement ? snapshot.judgement.next.kind !== 'nothing' : false)) && !alone
  const gates = closed === 0 ? '' : `, ${closed} ${closed === 1 ? 'gate' : 'gates'} closed`
  return (
    <header className="header">
      <div className="header-start">
        <RepositoryMenu />
        <BranchLine />
      </div>
      {alone ? (
        <p className="stage-none">
          <Explained meaning="This repository keeps decision records and has no SPEC.md: stages and percent are those of a specification.">
            Decision records
          </Explained>
        </p>
      ) : (
        <StageTrack />
      )}
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
