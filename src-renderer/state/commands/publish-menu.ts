import type { CockpitCore } from '../core'
import { commandGroups } from './commands'

/** Gives the application's menu every command of the window. */
export function publishMenu({ bridge }: CockpitCore): void {
  const groups = commandGroups.map(({ title, commands }) => ({
    title,
    commands: commands.map(({ id, title: label, keys }) => ({ id, title: label, keys: keys ?? null })),
  }))
  void bridge.setMenu(groups)
}
