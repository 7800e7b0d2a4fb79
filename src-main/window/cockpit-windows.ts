import type { BrowserWindow } from 'electron'
import type { Outcome, Preferences, Snapshot } from '#bridge'
import { realPath } from '../base/real-path'
import { programName } from '../workspace/chosen-editor'
import { appPage } from './app-protocol'
import { applyPreferences } from './apply-preferences'
import { type CockpitWindow, createCockpitWindow, type WindowOptions } from './cockpit-window'
import { createWindow, preloadIn, saveBounds } from './create-window'
import { setMenu } from './menu'

/** Limit after which work no longer waits for the first paint of a window. */
const firstPaintTimeoutMs = 1_000

/** All windows of the application, each with at most one repository, and no repository in two of them. */
export class CockpitWindows {
  readonly #options: WindowOptions
  readonly #windows = new Set<CockpitWindow>()

  constructor(options: Omit<WindowOptions, 'openWindow' | 'showWindowOf' | 'savePreferences' | 'saveEditor' | 'setMenu'>) {
    this.#options = {
      ...options,
      openWindow: (path) => void this.open((requests) => (path === null ? null : requests.openRepository(path))),
      showWindowOf: (root, asking) => this.#show(root, asking),
      setMenu: (groups) => setMenu(groups, (command) => this.send(command)),
      savePreferences: (preferences) => this.#savePreferences(preferences),
      saveEditor: (path) => this.#saveEditor(path),
    }
  }

  [Symbol.iterator](): Iterator<CockpitWindow> {
    return this.#windows.values()
  }

  /**
   * `begin` may open a repository, before the page asks what is open; `ready` delays it, until the page has its first script. `loading` is
   * a window whose page is being loaded already.
   */
  open(
    begin: (requests: CockpitWindow['requests']) => Promise<Outcome<Snapshot>> | null,
    ready: Promise<void> = Promise.resolve(),
    loading: BrowserWindow | null = null,
  ): { readonly opened: CockpitWindow; readonly outcome: Promise<Outcome<Snapshot>> | null } {
    const firstPaint = Promise.withResolvers<void>()
    void ready.then(() => setTimeout(firstPaint.resolve, firstPaintTimeoutMs))
    const opened = createCockpitWindow(this.#options, loading ?? this.#create(), firstPaint)
    const { window, cockpit } = opened
    this.#windows.add(opened)
    // Closing the last window ends the application, so its repository is the one to open again.
    window.on('close', () => this.#windows.size === 1 && this.#rememberOpen())
    window.on('close', (event) => {
      const { current } = cockpit
      if (current === null || current.gitRuns.state === null) return
      event.preventDefault()
      void current.gitRuns.confirmClose().then((mayClose) => mayClose && !window.isDestroyed() && window.close())
    })
    window.on('closed', () => void cockpit.close().finally(() => this.#windows.delete(opened)))
    const outcome = begin({ ...opened.requests, openRepository: (path) => ready.then(() => opened.requests.openRepository(path)) })
    if (loading === null) void window.loadURL(appPage)
    return { opened, outcome }
  }

  /** The root of the repository whose images have this key. */
  rootOf(imageKey: string): string | null {
    return Array.from(this.#windows).find(({ cockpit }) => cockpit.current?.imageKey === imageKey)?.cockpit.current?.root ?? null
  }

  /** A second start: shows the window of the repository, opens it in an empty window, or in a new one. */
  async openFromOutside(path: string | null): Promise<void> {
    const root = path === null ? null : await realPath(path)
    if (root !== null && this.#show(root, null)) return
    const empty = this.#alive().find(({ cockpit }) => cockpit.current === null) ?? (path === null ? this.#alive().at(-1) : undefined)
    if (empty === undefined) return void this.open((requests) => (path === null ? null : requests.openRepository(path)))
    raise(empty.window)
    if (path === null) return
    await empty.requests.openRepository(path)
    empty.cockpit.current?.publishSoon()
  }

  /** To the window that has the focus. */
  send(command: string): void {
    const target = this.#alive().find(({ window }) => window.isFocused()) ?? this.#alive().at(-1)
    target?.emit('command', command)
  }

  /** Whether the application may end: once no window commits or merges any more; false when the user of one decides to stay. */
  async confirmClose(): Promise<boolean> {
    const answers = await Promise.all(this.#alive().map(({ cockpit }) => cockpit.current?.gitRuns.confirmClose() ?? true))
    return answers.every((mayClose) => mayClose)
  }

  /** The last writes of every window. */
  async close(): Promise<void> {
    const [first] = this.#alive()
    // The last window that was closed has left both when it closed.
    if (first !== undefined) {
      this.#rememberOpen()
      saveBounds(first.window, this.#options.settings)
    }
    await Promise.all(Array.from(this.#windows, ({ cockpit }) => cockpit.close()))
  }

  /** The sample is not opened again: the next start offers it beside the user's own repositories. */
  #rememberOpen(): void {
    const snapshots = this.#alive().map(({ cockpit }) => cockpit.current)
    const roots = snapshots.flatMap((workspace) => (workspace === null || workspace.snapshot().isSample ? [] : [workspace.root]))
    this.#options.settings.saveOpenAtEnd(roots)
  }

  #create(): BrowserWindow {
    const { settings, folder } = this.#options
    return createWindow(settings, preloadIn(folder), this.#windows.size)
  }

  #show(root: string, asking: BrowserWindow | null): boolean {
    const found = this.#alive().find(({ cockpit, window }) => window !== asking && cockpit.current?.root === root)
    if (found === undefined) return false
    raise(found.window)
    return true
  }

  #savePreferences(preferences: Preferences): void {
    this.#options.settings.savePreferences(preferences)
    applyPreferences(preferences)
    for (const { emit } of this.#windows) emit('preferences', preferences)
  }

  #saveEditor(path: string | null): void {
    this.#options.settings.saveEditor(path)
    for (const { emit } of this.#windows) emit('editor', path === null ? null : programName(path))
  }

  #alive(): readonly CockpitWindow[] {
    return Array.from(this.#windows).filter(({ window }) => !window.isDestroyed())
  }
}

function raise(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.focus()
}
