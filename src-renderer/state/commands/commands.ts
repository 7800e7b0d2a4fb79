import type { CockpitState } from '../cockpit-state'
import type { CockpitCore } from '../core'
import { showToast } from '../toasts'
import type { Command } from './command'
import { commitCommands } from './commit-commands'
import { contractCommands } from './contract-commands'
import { decisionCommands } from './decision-commands'
import { documentCommands } from './document-commands'
import { editingCommands } from './editing-commands'
import { helpCommands } from './help-commands'
import { listCommands } from './list-commands'
import { navigationCommands } from './navigation-commands'
import { previewCommands } from './preview-commands'
import { promptCommands } from './prompt-commands'
import { reportCommands } from './report-commands'
import { repositoryCommands } from './repository-commands'
import { tabCommands } from './tab-commands'
import { tableCommands } from './table-commands'
import { viewCommands } from './view-commands'

export type { Command } from './command'

export interface CommandGroup {
  /** As a menu of the application is called. */
  readonly title: string
  readonly commands: readonly Command[]
}

/** In the order of the palette without a query. */
export const commandGroups: readonly CommandGroup[] = [
  { title: 'Go', commands: [...navigationCommands, ...listCommands] },
  { title: 'Document', commands: [...documentCommands, ...tabCommands, ...promptCommands] },
  { title: 'Edit', commands: editingCommands },
  { title: 'Table', commands: tableCommands },
  { title: 'Decide', commands: [...contractCommands, ...decisionCommands, ...commitCommands] },
  { title: 'File', commands: [...repositoryCommands, ...reportCommands] },
  { title: 'View', commands: [...previewCommands, ...viewCommands] },
  { title: 'Help', commands: helpCommands },
]

export const commands: readonly Command[] = commandGroups.flatMap((group) => group.commands)

export function isOffered({ offered }: Command, state: CockpitState): boolean {
  return offered?.(state) !== false
}

/** Runs a command by its id, or shows why it is disabled; returns false when it does not apply. */
export function runCommand(core: CockpitCore, id: string): boolean {
  const command = commands.find((candidate) => candidate.id === id)
  const state = core.store.getState()
  if (command === undefined || !isOffered(command, state)) return false
  const reason = command.disabledReason?.(state) ?? null
  if (reason === null) void command.run(core)
  else showToast(core, reason)
  return true
}
