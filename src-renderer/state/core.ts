import type { Extension } from '@codemirror/state'
import type { StoreApi } from 'zustand/vanilla'
import type { Bridge, DocumentId, OpenDocument } from '#bridge'
import type { Clock } from './clock'
import type { CockpitState, PreviewMode } from './cockpit-state'
import type { Buffer } from './documents/buffer'
import type { OpenTabs } from './open-tabs'
import type { SearchOrigin } from './search/search-memory'
import type { Judged } from './snapshot/is-judged-alike'
import type { PatchReader } from './snapshot/read-patch'

/** The dependencies and the mutable state of all actions, so that several cockpits share nothing. */
export interface CockpitCore {
  readonly bridge: Bridge
  readonly clock: Clock
  readonly store: StoreApi<CockpitState>
  /** The editor extensions of a document. */
  readonly extensionsFor: (document: OpenDocument) => Extension
  /** Called after each change that has to be sent to main. */
  readonly onTyped: (buffer: Buffer) => void
  readonly buffers: Map<DocumentId, Buffer>
  readonly loading: Map<DocumentId, Promise<Buffer | null>>
  readonly patches: PatchReader
  /** The tabs that the repository had when it was open last; null when none are known. */
  readonly readTabs: (root: string) => OpenTabs | null
  readonly memory: CockpitMemory
}

/** The preview that is on screen. */
export interface PreviewPort {
  readonly id: DocumentId
  /** Offset of what is at its upper edge. */
  topOffset(): number
  /** Scrolls to an offset and lights its place up for a moment. */
  showOffset(offset: number): void
  focus(): void
  hasFocus(): boolean
}

/** Mutable state of the actions that is not rendered. */
export interface CockpitMemory {
  /** The document that takes the focus once it is loaded. */
  focusWhenLoaded: DocumentId | null
  /** The number of tab activations, which shows whether the user has activated one since, even the active one. */
  activationCount: number
  /** When a key last changed a text. */
  lastKeyAt: number
  /** Set while a patch waits for typing to pause. */
  pendingPatch: { readonly since: number; readonly cancel: () => void } | null
  isFirstPaintBegun: boolean
  /** The repository whose first tabs have been opened; `guess` is the tab that was opened before anything was judged. */
  firstTabs: FirstTabs | null
  /** Open and closed documents, the one used last first. */
  recentTabs: readonly DocumentId[]
  /** Set while Ctrl is held on Ctrl+Tab. */
  tabSwitch: { readonly order: readonly DocumentId[]; readonly at: number } | null
  lastToastId: number
  /** The judgement for which main was asked where the values of the contract come from. */
  originsAsked: Judged | null
  /** The judgement for which main was asked for its requirements. */
  requirementsAsked: Judged | null
  /** The requirements are fetched when typing pauses. */
  isRequirementsDelayed: boolean
  /** Where one was before the hits of a search were shown; null when one has gone to a hit since. */
  searchOrigin: SearchOrigin | null
  /** A hit was shown since the search was opened. */
  hasPreviewed: boolean
  /** The tab that was opened to show a hit, and is closed when the next one is in another document. */
  previewedTab: DocumentId | null
  /** Number of the last hit that was to be shown. */
  previewNumber: number
  preview: PreviewPort | null
  /** What was shown before the preview took the place of the text. */
  textMode: Exclude<PreviewMode, 'instead'>
  /** The judgement for which main was asked what can be waived, and in which documents. */
  waivableAsked: { readonly judged: Judged | null; readonly paths: Set<string> }
}

export interface FirstTabs {
  readonly root: string
  readonly judged: boolean
  readonly guess: DocumentId | null
  /** The tabs that were opened with the guess. */
  readonly early: readonly DocumentId[]
  readonly activationCount: number
  /** As they were before this opening. */
  readonly before: OpenTabs | null
  /** What the user closed before anything was judged. */
  readonly closed: readonly DocumentId[]
}

export function emptyMemory(): CockpitMemory {
  return {
    focusWhenLoaded: null,
    activationCount: 0,
    lastKeyAt: Number.NEGATIVE_INFINITY,
    pendingPatch: null,
    isFirstPaintBegun: false,
    firstTabs: null,
    recentTabs: [],
    tabSwitch: null,
    lastToastId: 0,
    originsAsked: null,
    requirementsAsked: null,
    isRequirementsDelayed: false,
    searchOrigin: null,
    hasPreviewed: false,
    previewedTab: null,
    previewNumber: 0,
    preview: null,
    textMode: 'off',
    waivableAsked: { judged: null, paths: new Set() },
  }
}
