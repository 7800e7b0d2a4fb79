import type { CockpitState } from '../cockpit-state'
import { commitDisabledReason } from '../commit-disabled-reason'
import { loadCommitDraft } from '../commits'
import type { CockpitCore } from '../core'
import { draftDecision } from '../decisions'
import { closeDocument, saveAll, saveDocument } from '../documents/documents'
import { fixAtCursor } from '../fixes'
import { chooseRepository, closeRepository, openSample, trustRepository } from '../repository'
import { showToast } from '../toasts'
import { waiveAtCursor } from '../waivers'
import { offerTemplates, openPanel, togglePanel } from './panels'
import { nextFinding, previousFinding } from './places'

/** A command with a shortcut or an entry in the palette. */
export interface Command {
  readonly id: string
  readonly title: string
  /** Such as `Mod+Shift+K`; `Mod` is Ctrl, or ⌘ on a Mac. */
  readonly keys?: string
  /** Whether it applies to the current state; it always does when absent. */
  readonly offered?: (state: CockpitState) => boolean
  /** Why it is disabled although it applies, as a sentence; null or absent when it is enabled. */
  readonly disabledReason?: (state: CockpitState) => string | null
  readonly run: (core: CockpitCore) => unknown
}

const withRepository = (state: CockpitState) => state.snapshot !== null
const withDocument = (state: CockpitState) => state.active !== null

export const commands: readonly Command[] = [
  { id: 'palette', title: 'Search and commands', keys: 'Mod+K', run: (core) => openPanel(core, 'palette') },
  { id: 'documents', title: 'Go to document…', keys: 'Mod+P', offered: withRepository, run: (core) => openPanel(core, 'documents') },
  { id: 'save', title: 'Save document', keys: 'Mod+S', offered: withDocument, run: (core) => saveDocument(core) },
  { id: 'save-all', title: 'Save all documents', keys: 'Mod+Alt+S', offered: withDocument, run: saveAll },
  { id: 'close-document', title: 'Close document', keys: 'Mod+W', offered: withDocument, run: closeActive },
  { id: 'next-finding', title: 'Next finding', keys: 'F8', offered: withRepository, run: nextFinding },
  { id: 'previous-finding', title: 'Previous finding', keys: 'Shift+F8', offered: withRepository, run: previousFinding },
  { id: 'fix', title: 'Fix at the cursor', keys: 'Mod+.', offered: withDocument, run: fixAtCursor },
  { id: 'waive', title: 'Waive the finding at the cursor…', offered: withDocument, run: waiveAtCursor },
  { id: 'decide', title: 'Draft a decision…', offered: withRepository, run: draftDecision },
  {
    id: 'commit',
    title: 'Commit…',
    keys: 'Mod+Enter',
    offered: withRepository,
    disabledReason: (state) => commitDisabledReason(state, null),
    run: openCommit,
  },
  { id: 'templates', title: 'New document from template…', offered: withRepository, run: offerTemplates },
  {
    id: 'readiness',
    title: 'Show or hide readiness',
    keys: 'Mod+J',
    offered: withRepository,
    run: (core) => togglePanel(core, 'readiness'),
  },
  { id: 'trust', title: 'Trust this repository', offered: (state) => state.snapshot?.isTrusted === false, run: trustRepository },
  { id: 'open', title: 'Open repository…', keys: 'Mod+O', run: chooseRepository },
  { id: 'open-sample', title: 'Try the sample', run: openSample },
  { id: 'close', title: 'Close repository', offered: withRepository, run: closeRepository },
]

export function isOffered({ offered }: Command, state: CockpitState): boolean {
  return offered?.(state) !== false
}

/** Runs a command by its id, or shows why it is disabled; returns false when it does not apply. */
export function runCommand(core: CockpitCore, id: string): boolean {
  const command = commands.find((candidate) => candidate.id === id)
  const state = core.store.getState()
  if (command === undefined || !isOffered(command, state)) return false
  const reason = command.disabledReason?.(state) ?? null
  if (reason === null) void command.run(core)
  else showToast(core, reason)
  return true
}

function closeActive(core: CockpitCore): void {
  const { active } = core.store.getState()
  if (active !== null) void closeDocument(core, active)
}

function openCommit(core: CockpitCore): void {
  openPanel(core, 'commit')
  void loadCommitDraft(core)
}
