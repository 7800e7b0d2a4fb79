import { GitBranch, ShieldAlert, ShieldCheck } from 'lucide-react'
import { useActions, useCockpit } from '../../state/cockpit'
import { Button, type ButtonProps, Menu, Tooltip, visibleName } from '../../ui/index'

/** The branch, and whether the repository is trusted to run its own programs. */
export function BranchLine() {
  const { trustRepository } = useActions()
  const git = useCockpit((state) => state.snapshot?.git)
  const trusted = useCockpit((state) => state.snapshot?.isTrusted ?? false)
  const sample = useCockpit((state) => state.snapshot?.isSample ?? false)
  if (git === undefined) return null
  const branch = (git.branch === null ? null : visibleName(git.branch)) ?? (git.head === null ? 'not in git' : `at ${git.head.slice(0, 7)}`)
  return (
    <div className="branch">
      <GitBranch className="icon" aria-hidden="true" />
      <span className="branch-name" title={git.head === null ? branch : `${branch}, at ${git.head.slice(0, 10)}`}>
        <bdi>{branch}</bdi>
      </span>
      {sample && <span className="branch-sample">· sample</span>}
      {trusted ? (
        <Tooltip label="Trusted: a commit may run this repository’s own hooks and filters.">
          <span className="trust branch">
            <ShieldCheck className="icon" aria-hidden="true" /> <span className="trusted-word">trusted</span>
          </span>
        </Tooltip>
      ) : (
        <Menu
          trigger={<RestrictedButton />}
          items={[
            { heading: 'None of this repository’s own programs run. Reading and editing work; committing needs trust.' },
            { label: 'Trust this repository', icon: <ShieldCheck className="icon" />, onSelect: () => void trustRepository() },
          ]}
        />
      )}
    </div>
  )
}

/** `props`: those of the trigger of a menu. */
function RestrictedButton(props: ButtonProps) {
  return (
    <Tooltip label="Restricted: the cockpit runs none of this repository’s own hooks and filters before you trust it.">
      <Button variant="quiet" size="small" className="branch" {...props}>
        <span className="branch">
          <ShieldAlert className="icon" aria-hidden="true" /> <span className="restricted-word">restricted</span>
        </span>
      </Button>
    </Tooltip>
  )
}
