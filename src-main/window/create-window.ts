import { BrowserWindow, nativeTheme, type Rectangle, screen } from 'electron'
import type { Settings } from '../settings'
import { appOrigin } from './app-protocol'

/** Milliseconds after which the window is shown though its page has not drawn: an empty window tells more than none. */
const showTimeoutMs = 2_000

/** One sandboxed window that shows the app's own page and nothing else, ever. */
export function createWindow(settings: Settings, preload: string): BrowserWindow {
  const bounds = visibleBounds(settings.bounds)
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    ...bounds,
    minWidth: 720,
    minHeight: 480,
    show: false,
    title: 'Spec Cockpit',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#16181d' : '#fbfbfc',
    webPreferences: { preload, sandbox: true, contextIsolation: true, spellcheck: false, webviewTag: false },
  })
  preventNavigation(window)
  showWhenDrawn(window, settings.bounds?.maximized ?? false)
  window.on('close', () => saveBounds(window, settings))
  return window
}

/** The next start opens the window where this one is left. */
export function saveBounds(window: BrowserWindow, settings: Settings): void {
  settings.saveBounds({ ...window.getNormalBounds(), maximized: window.isMaximized() })
}

/** A window that changes its size before its first frame may never draw that frame, so it is maximised once it is on screen. */
function showWhenDrawn(window: BrowserWindow, maximized: boolean): void {
  const show = () => {
    clearTimeout(timer)
    if (window.isDestroyed() || window.isVisible()) return
    window.show()
    if (maximized) window.maximize()
  }
  const timer = setTimeout(show, showTimeoutMs)
  window.once('ready-to-show', show)
  window.once('closed', () => clearTimeout(timer))
}

/** No second window, no navigation, no guest page. */
function preventNavigation(window: BrowserWindow): void {
  const { webContents } = window
  webContents.setWindowOpenHandler(() => ({ action: 'deny' }))
  webContents.on('will-attach-webview', (event) => event.preventDefault())
  webContents.on('will-navigate', (event) => event.preventDefault())
  webContents.on('will-redirect', (event) => {
    if (!event.url.startsWith(`${appOrigin}/`)) event.preventDefault()
  })
  webContents.on('will-frame-navigate', (event) => event.preventDefault())
}

/** Remembered bounds, unless the display that they lay on is gone. */
function visibleBounds(bounds: Settings['bounds']): Partial<Rectangle> {
  if (!bounds) return {}
  const { x, y, width, height } = bounds
  const { workArea } = screen.getDisplayMatching({ x, y, width, height })
  const inside =
    x < workArea.x + workArea.width - 40 && x + width > workArea.x + 40 && y >= workArea.y - 10 && y < workArea.y + workArea.height - 40
  return inside ? { x, y, width, height } : { width, height }
}
