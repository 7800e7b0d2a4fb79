import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { MenuGroup } from '#bridge'

/** The system's own items at the end of a group of commands. */
const systemItems: Readonly<Record<string, readonly MenuItemConstructorOptions[]>> = {
  File: [{ type: 'separator' }, { role: process.platform === 'darwin' ? 'close' : 'quit' }],
  View: [
    { type: 'separator' },
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { type: 'separator' },
    { role: 'togglefullscreen' },
  ],
}

/** The application menu: every command of the window, beside the system's own roles. */
export function setMenu(groups: readonly MenuGroup[], send: (command: string) => void): void {
  const titles = ['File', 'View'].filter((title) => groups.every((group) => group.title !== title))
  const all = [...groups, ...titles.map((title) => ({ title, commands: [] }))]
  const menus = all.map(({ title, commands }): MenuItemConstructorOptions => {
    const items = commands.map(({ id, title: label, keys }) => item(label, keys, () => send(id)))
    return { label: `&${title}`, submenu: [...items, ...(systemItems[title] ?? [])] }
  })
  const named = (title: string) => menus.filter(({ label }) => label === `&${title}`)
  const [file, help] = [named('File'), named('Help')]
  const template: MenuItemConstructorOptions[] = [
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' } satisfies MenuItemConstructorOptions] : []),
    ...file,
    { role: 'editMenu' },
    ...menus.filter((menu) => !file.includes(menu) && !help.includes(menu)),
    { role: 'windowMenu' },
    ...help,
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}

/** The window handles the keys itself; the menu only shows them. */
function item(label: string, keys: string | null, click: () => void): MenuItemConstructorOptions {
  if (keys === null) return { label, click }
  const accelerator = keys.replace('Mod', 'CmdOrCtrl').replace('Esc', 'Escape')
  return { label, click, accelerator, registerAccelerator: false }
}
