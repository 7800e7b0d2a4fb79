import type { Extension } from '@codemirror/state'
import type { StoreApi } from 'zustand/vanilla'
import type { Bridge, DocumentId, OpenDocument, ShownJudgement } from '#bridge'
import type { Clock } from './clock'
import type { CockpitState } from './cockpit-state'
import type { Buffer } from './documents/buffer'
import type { PatchReader } from './snapshot/read-patch'

/** What every action works on. It holds all that changes, so that several cockpits never share anything. */
export interface CockpitCore {
  readonly bridge: Bridge
  readonly clock: Clock
  readonly store: StoreApi<CockpitState>
  /** What the editor needs to show a document. */
  readonly extensionsFor: (document: OpenDocument) => Extension
  /** Called after each change that main does not know yet. */
  readonly onTyped: (buffer: Buffer) => void
  readonly buffers: Map<DocumentId, Buffer>
  readonly loading: Map<DocumentId, Promise<Buffer | null>>
  readonly patches: PatchReader
  readonly memory: CockpitMemory
}

/** What actions have to know of earlier ones, and what is not shown. */
export interface CockpitMemory {
  /** The document that takes the focus once it is loaded. */
  focusWhenLoaded: DocumentId | null
  /** How often a document was brought to the front: tells whether one was chosen since, even if it was in front already. */
  activationCount: number
  /** When a key last changed a text. */
  lastKeyAt: number
  /** Set while a patch waits for typing to pause. */
  pendingPatch: { readonly since: number; readonly cancel: () => void } | null
  isFirstPaintBegun: boolean
  /** The repository whose first tabs have been opened; `guess` is the tab that was opened before anything was judged. */
  firstTabs: { readonly root: string; readonly judged: boolean; readonly guess: DocumentId | null; readonly activationCount: number } | null
  lastToastId: number
  /** The judgement for which main was asked what can be waived, and in which documents. */
  waivableAsked: { readonly judgement: ShownJudgement | null; readonly paths: Set<string> }
}

export function emptyMemory(): CockpitMemory {
  return {
    focusWhenLoaded: null,
    activationCount: 0,
    lastKeyAt: Number.NEGATIVE_INFINITY,
    pendingPatch: null,
    isFirstPaintBegun: false,
    firstTabs: null,
    lastToastId: 0,
    waivableAsked: { judgement: null, paths: new Set() },
  }
}
