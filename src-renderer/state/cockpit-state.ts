import type {
  CommitBase,
  CommitDraft,
  CommitResult,
  DiscardPreview,
  DocumentId,
  FindingId,
  JudgedRequirements,
  LastCommit,
  OpeningProgress,
  PendingMergeView,
  RecoverableText,
  Snapshot,
  TemplateOffer,
  Welcome,
} from '#bridge'
import type { ContractOrigin, DecisionDraft, DecisionHome, Finding, OpenItem } from '#spec'
import { emptySearch, type SearchState } from './search/search-state'

/** What is open over the text. `readiness` is the drawer of narrow windows. */
export type PanelName =
  | 'palette'
  | 'documents'
  | 'decision'
  | 'commit'
  | 'templates'
  | 'compare'
  | 'undo-commit'
  | 'hook-changes'
  | 'waiver'
  | 'initialize'
  | 'prompt'
  | 'hydration'
  | 'readiness'
  | 'settings'
  | 'shortcuts'
  | 'about'
  | 'discard'
  | 'recover'
  | 'finish-merge'
  | 'abort-merge'
  | 'answer'

/** What the centre shows. Each list but the text is a component of `views.tsx`, loaded when it is first shown. */
export type ViewName = 'text' | ListName
export type ListName = 'ledger' | 'findings' | 'decisions'

/** Whether the rendered document is shown beside the text or in its place. */
export type PreviewMode = 'off' | 'beside' | 'instead'
/** How a list is shown, kept while something else takes its place. */
export interface ListState {
  readonly filter: string
  /** By which property its rows are grouped; '' without groups. */
  readonly group: string
  /** Id of the column by which its rows are sorted, with a leading minus for descending; '' for their own order. */
  readonly sort: string
  /** Values that the rows are restricted to; none restricts nothing. */
  readonly only: readonly string[]
  /** Key of the active row. */
  readonly row: string | null
}

/** Copy the prompt, then paste the reply. */
export type PromptStep = 'copy' | 'reply'

/** What the left column shows. */
export type SideName = 'documents' | 'search'

/** A document whose file went away while it was open in a tab. */
export interface VanishedDocument {
  readonly id: DocumentId
  readonly path: string
  /** Where its tab was. */
  readonly at: number
  readonly isPinned: boolean
  /** The count of activations when it went away while its tab was active; null when another one was. */
  readonly activatedAt: number | null
}

export interface Toast {
  readonly id: number
  readonly kind: 'done' | 'note' | 'problem'
  readonly message: string
  /** Output of git or a hook, shown folded. */
  readonly detail: string | null
  readonly action: { readonly label: string; readonly run: () => void } | null
  /** Names what is wrong, so that the message goes away when that is over. */
  readonly cause: string | null
}

/** What the window knows of an open document beside its text, which lives in the editor. */
export interface BufferInfo {
  readonly id: DocumentId
  readonly path: string
  readonly isDirty: boolean
  readonly readOnlyReason: string | null
  readonly isLoading: boolean
}

/** One of several fixes that the menu at the cursor offers. */
export interface FixChoice {
  readonly finding: Finding
  /** Among the fixes of the finding. */
  readonly index: number
  readonly title: string
}

export interface CommitMessage {
  readonly subject: string
  readonly body: string
}

/** What the bar over the text looks for. */
export interface FindState {
  readonly isOpen: boolean
  readonly withReplace: boolean
  readonly text: string
  readonly replacement: string
  readonly matchCase: boolean
  readonly wholeWord: boolean
  readonly isPattern: boolean
  /** How often the bar was asked for, which gives it the focus each time. */
  readonly asked: number
}

/** In pixels of the window. */
export interface TextMenuPlace {
  readonly id: DocumentId
  /** Offset in the text. */
  readonly at: number
  readonly left: number
  readonly top: number
  readonly bottom: number
}

export interface CockpitState {
  readonly welcome: Welcome | null
  /** The snapshot that main last published; null while no repository is open. */
  readonly snapshot: Snapshot | null
  /** False until main has answered whether a repository is open. */
  readonly isReady: boolean
  /** An open text has changed since the shown judgement saw it. */
  readonly isStale: boolean
  /** The name of the repository that is being opened; null when none is. */
  readonly opening: string | null
  /** Only while a repository of many documents is being opened. */
  readonly openingProgress: OpeningProgress | null
  readonly tabs: readonly DocumentId[]
  /** Tabs that come first and stay when others are closed. */
  readonly pinned: readonly DocumentId[]
  readonly active: DocumentId | null
  readonly buffers: Readonly<Record<DocumentId, BufferInfo>>
  readonly panel: PanelName | null
  readonly view: ViewName
  readonly side: SideName
  readonly search: SearchState
  /** Beside the text only in a wide window. */
  readonly preview: PreviewMode
  /** The requirements of the judgement, as far as main was asked. */
  readonly requirements: JudgedRequirements
  readonly lists: Readonly<Record<ListName, ListState>>
  /** Id of the finding that was last jumped to. */
  readonly finding: string | null
  /** By path of the document: ids of the findings that a comment can waive, as far as main was asked. */
  readonly waivable: Readonly<Record<string, readonly FindingId[]>>
  /** By name of the field: where the values of SPEC's contract come from, as far as main was asked. */
  readonly contractOrigins: Readonly<Record<string, ContractOrigin>>
  /** The finding that the waiver panel is about. */
  readonly waiving: Finding | null
  /** The document that the panel of prompt and reply is about, and the step that it begins with. */
  readonly prompting: { readonly id: DocumentId; readonly step: PromptStep } | null
  /** Null until `draftDecision()` answered. */
  readonly decisionDraft: DecisionDraft | null
  /** Where the draft will be written; null as long as the draft is. */
  readonly decisionHome: DecisionHome | null
  /** The user's edits of a draft before the form was closed; they are restored with the same draft. */
  readonly unfinishedDecision: { readonly drafted: DecisionDraft; readonly written: DecisionDraft } | null
  /** Reverts the edit with which the decision form was opened; null when it was opened for an existing change. */
  readonly revertProposal: (() => void) | null
  /** Null until `loadCommitDraft()` answered. */
  readonly commitDraft: CommitDraft | null
  /** What was checked out when the commit form was opened, or what the user has agreed to since. */
  readonly commitBase: CommitBase | null
  /** The commit that this window made last, while it was not undone. */
  readonly madeCommit: { readonly root: string; readonly sha: string; readonly subject: string } | null
  /** What the discard panel asks about; `isInCommit`: it was opened from the commit form. */
  readonly discarding: (DiscardPreview & { readonly isInCommit: boolean }) | null
  /** What the panels of the merge are about. */
  readonly merging: PendingMergeView | null
  /** What the recover panel lists, newest first. */
  readonly recoverable: readonly RecoverableText[]
  /** The commit that the panel about hooks shows. */
  readonly hookedCommit: CommitResult | null
  /** The commit that the undo panel is about. */
  readonly undoing: LastCommit | null
  /** By root of the repository: what the user wrote instead of the drafted message. It survives a restart. */
  readonly commitMessages: Readonly<Record<string, CommitMessage>>
  /** By root of the repository: documents that the user took out of the commit. */
  readonly commitExclusions: Readonly<Record<string, readonly DocumentId[]>>
  /** Folders of which the user has read that their commits are made in a larger repository. It survives a restart. */
  readonly confirmedFolders: readonly string[]
  readonly templates: readonly TemplateOffer[] | null
  /** Open documents whose files are gone, until they are back or the user has read it. */
  readonly vanished: readonly VanishedDocument[]
  /** The two texts that the compare panel shows. */
  readonly comparison: { readonly id: DocumentId; readonly mine: string; readonly theirs: string } | null
  /** The open item that the answer panel is about. */
  readonly answering: OpenItem | null
  /** The consent question before a document is saved through a link; it is shown over any panel. */
  readonly linkConsent: { readonly path: string; readonly message: string; readonly answer: (yes: boolean) => void } | null
  /** What the menu at the cursor offers; null while it is closed. */
  readonly fixChoices: readonly FixChoice[] | null
  /** Where the menu of the text is open; null while it is closed. */
  readonly textMenu: TextMenuPlace | null
  readonly find: FindState
  readonly toasts: readonly Toast[]
}

/** The initial state of everything that belongs to one repository. */
export const nothingOpen = {
  tabs: [],
  pinned: [],
  vanished: [],
  active: null,
  buffers: {},
  panel: null,
  view: 'text',
  side: 'documents',
  search: emptySearch,
  requirements: { version: '', requirements: [] },
  lists: {
    ledger: { filter: '', group: '', sort: '', only: [], row: null },
    findings: { filter: '', group: 'document', sort: '', only: [], row: null },
    decisions: { filter: '', group: '', sort: '', only: [], row: null },
  },
  finding: null,
  waivable: {},
  contractOrigins: {},
  waiving: null,
  prompting: null,
  decisionDraft: null,
  decisionHome: null,
  revertProposal: null,
  commitDraft: null,
  commitBase: null,
  hookedCommit: null,
  undoing: null,
  discarding: null,
  merging: null,
  recoverable: [],
  templates: null,
  comparison: null,
  answering: null,
  linkConsent: null,
  fixChoices: null,
  textMenu: null,
} satisfies Partial<CockpitState>

export const emptyState: CockpitState = {
  welcome: null,
  snapshot: null,
  isReady: false,
  isStale: false,
  opening: null,
  openingProgress: null,
  ...nothingOpen,
  preview: 'off',
  find: {
    isOpen: false,
    withReplace: false,
    text: '',
    replacement: '',
    matchCase: false,
    wholeWord: false,
    isPattern: false,
    asked: 0,
  },
  unfinishedDecision: null,
  madeCommit: null,
  commitMessages: {},
  commitExclusions: {},
  confirmedFolders: [],
  toasts: [],
}
