import { ChevronDown, FlaskConical, FolderOpen, X } from 'lucide-react'
import { useActions, useCockpit } from '../../state/cockpit'
import { Button, Menu, visibleName } from '../../ui/index'

/** The name of the repository, with a menu to open another one. */
export function RepositoryMenu() {
  const { chooseRepository, closeRepository, openRepository, openSample } = useActions()
  const name = useCockpit((state) => state.snapshot?.name ?? '')
  const root = useCockpit((state) => state.snapshot?.root ?? '')
  const recent = useCockpit((state) => state.welcome?.recent)
  const others = (recent ?? []).filter(({ path }) => path !== root).slice(0, 8)
  return (
    <Menu
      trigger={
        <Button variant="quiet" className="repository" title={visibleName(root)} aria-label={`Repository ${visibleName(name)}`}>
          <span className="repository-name">
            <span className="repository-text">
              <bdi>{visibleName(name)}</bdi>
            </span>{' '}
            <ChevronDown className="icon" aria-hidden="true" />
          </span>
        </Button>
      }
      items={[
        { label: 'Open repository…', icon: <FolderOpen className="icon" />, shortcut: 'Mod+O', onSelect: () => void chooseRepository() },
        { label: 'Try the sample', icon: <FlaskConical className="icon" />, onSelect: () => void openSample() },
        ...(others.length > 0 ? (['line', { heading: 'Recent' }] as const) : []),
        ...others.map(({ path, name: label }) => ({ label, detail: path, onSelect: () => void openRepository(path) })),
        'line',
        { label: 'Close repository', icon: <X className="icon" />, onSelect: () => void closeRepository() },
      ]}
    />
  )
}
