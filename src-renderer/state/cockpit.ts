import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { CommitDraft, DocumentId, FindingId, Snapshot, TemplateOffer, Welcome } from '#bridge'
import type { DecisionDraft, DecisionHome, Finding } from '#spec'

/** What is open over the text. `readiness` is the drawer of narrow windows. */
export type PanelName = 'palette' | 'documents' | 'decision' | 'commit' | 'templates' | 'compare' | 'waiver' | 'readiness'

export interface Toast {
  readonly id: number
  readonly kind: 'done' | 'note' | 'problem'
  readonly message: string
  /** Output of git or a hook, shown folded. */
  readonly detail: string | null
  readonly action: { readonly label: string; readonly run: () => void } | null
}

/** What the window knows of an open document beside its text, which lives in the editor. */
export interface BufferInfo {
  readonly id: DocumentId
  readonly path: string
  readonly dirty: boolean
  readonly readOnly: string | null
  readonly loading: boolean
}

/** One of several fixes that the menu at the cursor offers. */
export interface FixChoice {
  readonly finding: Finding
  /** Among the fixes of the finding. */
  readonly index: number
  readonly title: string
}

export interface Cockpit {
  readonly welcome: Welcome | null
  /** The whole picture; null while no repository is open. */
  readonly snapshot: Snapshot | null
  /** False until main has said whether a repository is open. */
  readonly ready: boolean
  /** A text has been changed since the shown judgement saw it. */
  readonly dated: boolean
  /** Words for the repository being opened; null when none is. */
  readonly opening: string | null
  readonly tabs: readonly DocumentId[]
  readonly active: DocumentId | null
  readonly buffers: Readonly<Record<DocumentId, BufferInfo>>
  readonly panel: PanelName | null
  /** Id of the finding that was last jumped to. */
  readonly finding: string | null
  /** By path of the document: ids of the findings that a comment can waive, as far as main was asked. */
  readonly waivable: Readonly<Record<string, readonly FindingId[]>>
  /** The finding that the waiver panel is about. */
  readonly waiving: Finding | null
  /** Null until `draftDecision()` answered. */
  readonly decisionDraft: DecisionDraft | null
  /** Where the draft will be written; null as long as the draft is. */
  readonly decisionHome: DecisionHome | null
  /** Takes back the edit that the decision form was opened with; null when it was opened for what had changed already. */
  readonly revertProposal: (() => void) | null
  /** Null until `loadCommitDraft()` answered. */
  readonly commitDraft: CommitDraft | null
  readonly templates: readonly TemplateOffer[] | null
  /** The two texts that the compare panel shows. */
  readonly comparison: { readonly id: DocumentId; readonly mine: string; readonly theirs: string } | null
  /** What is asked before a linked document is saved; it stands over any panel. */
  readonly linkQuestion: { readonly path: string; readonly message: string; readonly answer: (yes: boolean) => void } | null
  /** What the menu at the cursor offers; null while it is closed. */
  readonly fixChoices: readonly FixChoice[] | null
  readonly toasts: readonly Toast[]
  readonly theme: 'light' | 'dark'
}

/** All that belongs to one repository, before anything of it is open. */
export const nothingOpen = {
  tabs: [],
  active: null,
  buffers: {},
  panel: null,
  finding: null,
  waivable: {},
  waiving: null,
  decisionDraft: null,
  decisionHome: null,
  revertProposal: null,
  commitDraft: null,
  templates: null,
  comparison: null,
  linkQuestion: null,
  fixChoices: null,
} satisfies Partial<Cockpit>

const empty: Cockpit = {
  welcome: null,
  snapshot: null,
  ready: false,
  dated: false,
  opening: null,
  ...nothingOpen,
  toasts: [],
  theme: 'light',
}

/** The one store. Features read it through `useCockpit` and change it through `actions`. */
export const cockpit = createStore<Cockpit>(() => empty)

/** Reads a part of the store; renders again when that part is another value (wrap fresh arrays in `useShallow`). */
export function useCockpit<Part>(selector: (state: Cockpit) => Part): Part {
  return useStore(cockpit, selector)
}
