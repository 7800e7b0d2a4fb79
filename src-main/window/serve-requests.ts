import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron'
import { type Events, type Outcome, type Requests, requestNames } from '#bridge'
import { appOrigin } from './app-protocol'

/** A window and what answers its page. */
export interface ServedWindow {
  readonly window: BrowserWindow
  readonly requests: Requests
}

/**
 * The only use of ipcMain: one channel a request, for the app's own pages only, each answered by what belongs to its window. A request
 * waits until the windows are there.
 */
export function serveRequests(windows: Promise<Iterable<ServedWindow>>, onBug: (error: unknown) => void): void {
  for (const name of requestNames) {
    ipcMain.handle(name, async (event, ...given: unknown[]): Promise<Outcome<unknown>> => {
      const served = Array.from(await windows).find(({ window }) => isFromAppPage(window, event))
      if (served === undefined)
        return { ok: false, problem: { code: 'invalid', message: 'Only the window of Spec Cockpit can send requests.' } }
      try {
        // The requests validate their arguments at run time.
        return await (served.requests[name] as (...given: unknown[]) => Promise<Outcome<unknown>>)(...given)
      } catch (error) {
        onBug(error)
        return {
          ok: false,
          problem: { code: 'failed', message: 'Something in the cockpit itself went wrong. Nothing was changed; try again.' },
        }
      }
    })
  }
}

/** Sends events to the window, unless it is destroyed. */
export function eventSender(window: BrowserWindow) {
  return <Name extends keyof Events>(name: Name, value: Parameters<Events[Name]>[0]): void => {
    if (window.isDestroyed() || window.webContents.isDestroyed()) return
    window.webContents.send(name, value)
  }
}

function isFromAppPage(window: BrowserWindow, event: IpcMainInvokeEvent): boolean {
  if (window.isDestroyed() || event.sender !== window.webContents) return false
  const frame = event.senderFrame
  return frame !== null && frame === window.webContents.mainFrame && frame.url.startsWith(`${appOrigin}/`)
}
