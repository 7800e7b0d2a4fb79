import { join } from 'node:path'
import { BrowserWindow, nativeTheme, type Rectangle, screen } from 'electron'
import type { Settings } from '../settings'
import { appOrigin, diagramPage } from './app-protocol'
import { hasSystemSpelling } from './editing-window'

/** Limit after which the window is shown although its page has not painted. */
const showTimeoutMs = 2_000

/** Between the corners of one window and the next, in pixels. */
const cascade = 28

/** The script that the page of a window may use, beside the built main script in `folder`. */
export function preloadIn(folder: string): string {
  return join(folder, '../preload/index.cjs')
}

/** One sandboxed window that shows only the app's own page. `index`: how many windows there are already. */
export function createWindow(settings: Settings, preload: string, index: number): BrowserWindow {
  const bounds = visibleBounds(settings.bounds)
  if (index > 0 && bounds.x !== undefined && bounds.y !== undefined) {
    bounds.x += cascade * index
    bounds.y += cascade * index
  }
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    ...bounds,
    minWidth: 720,
    minHeight: 480,
    show: false,
    title: 'Spec Cockpit',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#16181d' : '#fbfbfc',
    webPreferences: { preload, sandbox: true, contextIsolation: true, spellcheck: hasSystemSpelling, webviewTag: false },
  })
  preventNavigation(window)
  showWhenDrawn(window, index === 0 && (settings.bounds?.maximized ?? false))
  window.on('close', () => saveBounds(window, settings))
  return window
}

/** Saves the window's bounds for the next start. */
export function saveBounds(window: BrowserWindow, settings: Settings): void {
  settings.saveBounds({ ...window.getNormalBounds(), maximized: window.isMaximized() })
}

/** Maximises only after the window is shown: a window that is resized before its first frame may never draw it. */
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
  webContents.on('will-frame-navigate', (event) => {
    // The first load of the frame for diagrams is the only one.
    const isDiagram = !event.isMainFrame && event.url === diagramPage && event.frame?.url === ''
    if (!isDiagram) event.preventDefault()
  })
}

/** The saved bounds; only their size when they are not on a display. */
function visibleBounds(bounds: Settings['bounds']): Partial<Rectangle> {
  if (!bounds) return {}
  const { x, y, width, height } = bounds
  const { workArea } = screen.getDisplayMatching({ x, y, width, height })
  const inside =
    x < workArea.x + workArea.width - 40 && x + width > workArea.x + 40 && y >= workArea.y - 10 && y < workArea.y + workArea.height - 40
  return inside ? { x, y, width, height } : { width, height }
}
