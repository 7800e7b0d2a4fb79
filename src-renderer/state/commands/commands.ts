import type { CockpitState } from '../cockpit-state'
import type { CockpitCore } from '../core'
import { showToast } from '../toasts'
import type { Command } from './command'
import { commitCommands } from './commit-commands'
import { contractCommands } from './contract-commands'
import { decisionCommands } from './decision-commands'
import { documentCommands } from './document-commands'
import { navigationCommands } from './navigation-commands'
import { repositoryCommands } from './repository-commands'

export type { Command } from './command'

/** In the order of the palette without a query. */
export const commands: readonly Command[] = [
  ...navigationCommands,
  ...documentCommands,
  ...contractCommands,
  ...decisionCommands,
  ...commitCommands,
  ...repositoryCommands,
]

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
