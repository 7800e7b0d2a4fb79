import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { CommandName } from '#bridge'

/** The application menu: the cockpit's commands beside the system's own roles. */
export function setMenu(send: (name: CommandName) => void): void {
  const command = (label: string, name: CommandName, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: () => send(name),
    ...(accelerator ? { accelerator } : {}),
  })
  const template: MenuItemConstructorOptions[] = [
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' } satisfies MenuItemConstructorOptions] : []),
    {
      label: '&File',
      submenu: [
        command('Open Repository…', 'open', 'CmdOrCtrl+O'),
        command('Open Sample Repository', 'open-sample'),
        { type: 'separator' },
        command('Save', 'save', 'CmdOrCtrl+S'),
        command('Commit…', 'commit', 'CmdOrCtrl+Enter'),
        { type: 'separator' },
        command('Close Repository', 'close', 'CmdOrCtrl+Shift+W'),
        process.platform === 'darwin' ? { role: 'close' } : { role: 'quit' },
      ],
    },
    { role: 'editMenu' },
    {
      label: '&Go',
      submenu: [
        command('Commands…', 'palette', 'CmdOrCtrl+K'),
        command('Documents…', 'documents', 'CmdOrCtrl+P'),
        { type: 'separator' },
        command('Next Finding', 'next-finding', 'F8'),
        command('Previous Finding', 'previous-finding', 'Shift+F8'),
      ],
    },
    {
      label: '&View',
      submenu: [{ role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }, { type: 'separator' }, { role: 'togglefullscreen' }],
    },
    { role: 'windowMenu' },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
