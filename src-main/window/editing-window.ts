import type { BrowserWindow } from 'electron'
import type { EditingWindow } from '../requests/editing'

/** Whether the system's own spell checker is used; on other systems Chromium would download dictionaries. */
export const hasSystemSpelling = process.platform === 'darwin'

export function editingWindow({ webContents }: BrowserWindow): EditingWindow {
  return { runClipboard: (action) => webContents[action]() }
}
