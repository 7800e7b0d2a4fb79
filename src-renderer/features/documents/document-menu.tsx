import type { DocumentState } from '#bridge'
import { useActions, useCockpit } from '../../state/cockpit'
import { MenuAt, type MenuAtProps, visibleName } from '../../ui/index'

export interface DocumentMenuProps {
  readonly document: DocumentState
  readonly at: MenuAtProps['at']
  readonly onClose: () => void
}

/** What can be done with a document of the list. */
export function DocumentMenu({ document: shown, at, onClose }: DocumentMenuProps) {
  const { id, path, git, isDirty } = shown
  const { askDiscard, copyPath, openDocument, openInProgram, revealDocument } = useActions()
  const editor = useCockpit((state) => state.welcome?.editor ?? null)
  const items = [
    { label: 'Open', onSelect: () => void openDocument(id) },
    { label: 'Copy the path', onSelect: () => void copyPath(path) },
    { label: editor === null ? 'Open in another program' : `Open in ${editor}`, onSelect: () => void openInProgram(id) },
    { label: 'Reveal in file manager', onSelect: () => void revealDocument(id) },
    ...(git === 'modified' || isDirty ? (['line', { label: 'Discard its changes…', onSelect: () => void askDiscard(id) }] as const) : []),
  ]
  const focusRow = () => document.querySelector<HTMLElement>(`.document[data-path="${CSS.escape(path)}"]`)?.focus()
  return <MenuAt label={visibleName(path)} items={items} at={at} onClose={onClose} onClosed={focusRow} />
}
