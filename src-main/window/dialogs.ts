import { join } from 'node:path'
import { app, type BrowserWindow, dialog, type MessageBoxOptions, shell } from 'electron'
import { visibleName, visibleText } from '#spec'
import type { CarryQuestion } from '../workspace/bring-texts'
import { carryQuestion } from './carry-question'

/** Asks for one folder; null when the user cancels. */
export async function chooseFolder(window: BrowserWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Open a repository',
    buttonLabel: 'Open',
    properties: ['openDirectory', 'createDirectory'],
  })
  return canceled ? null : (filePaths[0] ?? null)
}

/** Asks for the program in which documents are opened; null when the user cancels. */
export async function chooseProgram(window: BrowserWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Choose the program that opens documents',
    buttonLabel: 'Choose',
    properties: ['openFile'],
    ...(process.platform === 'win32' ? { filters: [{ name: 'Programs', extensions: ['exe', 'com'] }] } : {}),
    ...(process.platform === 'darwin' ? { defaultPath: '/Applications' } : {}),
  })
  return canceled ? null : (filePaths[0] ?? null)
}

/** Shows the whole address and opens it when the user confirms. Returns whether it was opened. */
export async function openAddress(window: BrowserWindow, address: string): Promise<boolean> {
  const response = await ask(window, {
    type: 'question',
    message: 'Open this address in the browser?',
    detail: address,
    buttons: ['Open', 'Cancel'],
    defaultId: 1,
    cancelId: 1,
  })
  if (response !== 0) return false
  await shell.openExternal(address)
  return true
}

/** Asks where a report goes, outside the repository at first; null when the user cancels. */
export async function chooseReportFile(window: BrowserWindow, name: string): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Save the report',
    buttonLabel: 'Save',
    defaultPath: join(app.getPath('documents'), name),
    filters: [{ name: 'HTML', extensions: ['html'] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  return canceled || filePath === '' ? null : filePath
}

/** Asks whether a document of the repository may be replaced. */
export async function confirmReplacing(window: BrowserWindow, path: string): Promise<boolean> {
  const response = await ask(window, {
    type: 'warning',
    message: `Replace ${path} by the report?`,
    detail: 'It is a document of this repository. What it says now would be gone from the disk.',
    buttons: ['Replace', 'Cancel'],
    defaultId: 1,
    cancelId: 1,
  })
  return response === 0
}

/** Asks about texts of a folder that is gone, when the folder that was chosen may be another repository; null when the user cancels. */
export async function askCarrying(window: BrowserWindow, question: CarryQuestion): Promise<boolean | null> {
  const { message, detail } = carryQuestion(question)
  const response = await ask(window, {
    type: 'question',
    message,
    detail,
    buttons: ['Take the texts along', 'Open without them', 'Cancel'],
    defaultId: 2,
    cancelId: 2,
  })
  return response === 2 ? null : response === 0
}

/** Every question of the system: names in it are shown so that they cannot hide or reorder anything. Returns the number of the button. */
async function ask(window: BrowserWindow, { message, detail = '', ...options }: MessageBoxOptions): Promise<number> {
  const shown = { message: visibleName(message), detail: visibleText(detail), noLink: true }
  const { response } = await dialog.showMessageBox(window, { ...options, ...shown })
  return response
}
