import type { CockpitCore } from '../core'
import { commandGroups } from './commands'

/** Gives the application's menu every command of the window. */
export function publishMenu({ bridge, store }: CockpitCore): void {
  const state = store.getState()
  const groups = commandGroups.map(({ title, commands }) => ({
    title,
    commands: commands.map(({ id, title: label, titleIn, keys }) => ({ id, title: titleIn?.(state) ?? label, keys: keys ?? null })),
  }))
  void bridge.setMenu(groups)
}
