import type { Extension } from '@codemirror/state'
import { createStore } from 'zustand/vanilla'
import type { Bridge, OpenDocument } from '#bridge'
import { createActions } from './actions'
import { ask } from './ask'
import type { Clock } from './clock'
import type { Cockpit } from './cockpit'
import { type CockpitState, emptyState } from './cockpit-state'
import { runCommand } from './commands/commands'
import { persistCommitMessages, readCommitMessages } from './commit-messages'
import { type CockpitCore, emptyMemory } from './core'
import { bufferOf } from './documents/buffers'
import { receiveText, syncSoon } from './documents/document-sync'
import { persistConfirmedFolders, readConfirmedFolders } from './larger-repository'
import { watchTabUse } from './navigation/tab-order'
import { arrangeTabs } from './navigation/tabs'
import { persistOpenTabs, readOpenTabs } from './open-tabs'
import { receivePreferences } from './preferences'
import { persistPreview, readPreview } from './preview'
import { PatchReader } from './snapshot/read-patch'
import { receivePatch, showSnapshot } from './snapshot/receive-patch'
import { showProblem } from './toasts'
import type { WindowStorage } from './window-storage'

export interface CockpitOptions {
  readonly bridge: Bridge
  readonly clock: Clock
  /** The editor extensions of a document; none without an editor. */
  readonly extensionsFor?: (document: OpenDocument, cockpit: Cockpit) => Extension
  /** Stores unsent commit messages across restarts. */
  readonly storage?: WindowStorage
}

/** The whole state of one window, connected with main. */
export function createCockpit({ bridge, clock, extensionsFor, storage }: CockpitOptions): Cockpit {
  const store = createStore<CockpitState>(() => ({
    ...emptyState,
    commitMessages: readCommitMessages(storage),
    confirmedFolders: readConfirmedFolders(storage),
    preview: readPreview(storage),
  }))
  const core: CockpitCore = {
    bridge,
    clock,
    store,
    extensionsFor: (document) => extensionsFor?.(document, cockpit) ?? [],
    onTyped: (buffer) => syncSoon(core, buffer),
    buffers: new Map(),
    loading: new Map(),
    patches: new PatchReader(),
    readTabs: (root) => (store.getState().welcome?.preferences.reopens === false ? null : readOpenTabs(storage, root)),
    memory: emptyMemory(),
  }
  const cockpit: Cockpit = { store, actions: createActions(core) }
  if (storage !== undefined) {
    persistCommitMessages(store, storage)
    persistConfirmedFolders(store, storage)
    persistOpenTabs(store, storage)
    persistPreview(store, storage)
  }
  listen(core)
  watchTabUse(core)
  void loadFirstSnapshot(core)
  return cockpit
}

function listen(core: CockpitCore): void {
  const { bridge } = core
  bridge.on('snapshot', (patch) => receivePatch(core, patch))
  bridge.on('documentText', (document) => {
    const buffer = bufferOf(core, document.id)
    if (buffer !== null) receiveText(core, buffer, document)
  })
  bridge.on('openingProgress', (openingProgress) => core.store.setState({ openingProgress }))
  bridge.on('preferences', (preferences) => receivePreferences(core, preferences))
  bridge.on('editor', (editor) => core.store.setState(({ welcome }) => ({ welcome: welcome && { ...welcome, editor } })))
  bridge.on('command', (name) => void runCommand(core, name))
}

async function loadFirstSnapshot(core: CockpitCore): Promise<void> {
  const { bridge, store } = core
  const [welcome, snapshot] = await Promise.all([ask(bridge.welcome()), ask(bridge.snapshot())])
  if (welcome.ok) store.setState({ welcome: welcome.value })
  else showProblem(core, welcome.problem)
  // An event that arrived meanwhile is newer than this response.
  const { isReady, snapshot: received } = store.getState()
  if (!isReady && received === null) showSnapshot(core, snapshot.ok ? snapshot.value : null)
  // Before the kinds of documents are known, no first tabs can be chosen.
  else if (received !== null) arrangeTabs(core, received)
  if (!snapshot.ok) showProblem(core, snapshot.problem)
}
