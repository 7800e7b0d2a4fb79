import { useEffect, useMemo } from 'react'
import { type Cockpit, useCockpit, useCockpitHandle } from '../../state/cockpit'
import { MenuAt, type MenuItem } from '../../ui/index'
import { targetAt } from './links'

/** The menu of the text: the fixes at its place first, then what the keys do as well. */
export function TextMenu() {
  const cockpit = useCockpitHandle()
  const place = useCockpit((state) => state.textMenu)
  const { bufferOf, closeTextMenu, focusEditor, loadWaivable } = cockpit.actions
  const waivable = useCockpit((state) => state.waivable)
  const path = bufferOf(place?.id ?? null)?.path
  useEffect(() => {
    if (path !== undefined) void loadWaivable(path)
  }, [path, loadWaivable])
  const items = useMemo(() => itemsOf(cockpit, path === undefined ? [] : (waivable[path] ?? [])), [cockpit, path, waivable])
  return place && <MenuAt label="Text" items={items} at={place} onClose={closeTextMenu} onClosed={focusEditor} />
}

/** `waivable`: ids of the findings that a comment can waive. */
function itemsOf({ store, actions }: Cockpit, waivable: readonly string[]): readonly (MenuItem | 'line')[] {
  const { textMenu } = store.getState()
  const buffer = actions.bufferOf(textMenu?.id ?? null)
  if (textMenu === null || buffer === null) return []
  const { state } = buffer
  const isEditable = !state.readOnly
  const isSelected = !state.selection.main.empty
  const command = (label: string, id: string, shortcut: string): MenuItem => ({
    label,
    shortcut,
    onSelect: () => void actions.runCommand(id),
  })
  const clipboard = (label: string, action: 'cut' | 'copy' | 'paste', shortcut: string): MenuItem => ({
    label,
    shortcut,
    onSelect: () => void actions.runClipboard(action),
  })
  const target = targetAt({ state }, textMenu.at)
  const choices = isEditable ? actions.fixChoicesAtCursor() : []
  const canBeWaived = actions.findingsAtCursor().some(({ id }) => waivable.includes(id))
  const isMarkdown = !/\.json$/i.test(buffer.path)
  return joined([
    choices.map((choice) => ({ label: choice.title, detail: choice.finding.message, onSelect: () => void actions.chooseFix(choice) })),
    canBeWaived ? [{ label: 'Waive with a reason…', onSelect: () => void actions.runCommand('waive') }] : [],
    target === null ? [] : [{ label: 'Go to the link', detail: target, onSelect: () => void actions.followLink(buffer.id, target) }],
    [
      ...(isSelected && isEditable ? [clipboard('Cut', 'cut', 'Mod+X')] : []),
      ...(isSelected ? [clipboard('Copy', 'copy', 'Mod+C')] : []),
      ...(isEditable ? [clipboard('Paste', 'paste', 'Mod+V')] : []),
    ],
    isEditable && isMarkdown
      ? [
          command('Bold', 'strong', 'Mod+B'),
          command('Italic', 'emphasis', 'Mod+I'),
          command('Code', 'code', 'Mod+E'),
          command('Link', 'link', 'Mod+Shift+K'),
        ]
      : [],
    [command('Find…', 'find', 'Mod+F')],
  ])
}

/** The groups that have entries, with a line between them. */
function joined(groups: readonly (readonly MenuItem[])[]): readonly (MenuItem | 'line')[] {
  const filled = groups.filter((group) => group.length > 0)
  return filled.flatMap((group, index): readonly (MenuItem | 'line')[] => (index === 0 ? group : ['line', ...group]))
}
