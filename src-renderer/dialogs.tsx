import { ClosingDialog } from './features/commit/closing-dialog'
import { CommitDialog } from './features/commit/commit-dialog'
import { HookChangesDialog } from './features/commit/hook-changes-dialog'
import { UndoDialog } from './features/commit/undo-dialog'
import { HydrationDialog } from './features/contract/hydration-dialog'
import { DecisionDialog } from './features/decisions/decision-dialog'
import { DiscardDialog } from './features/discard/discard-dialog'
import { CompareDialog } from './features/editor/compare-dialog'
import { InitializeDialog } from './features/header/initialize-dialog'
import { AboutDialog } from './features/help/about-dialog'
import { ShortcutsDialog } from './features/help/shortcuts-dialog'
import { AnswerDialog } from './features/items/answer-dialog'
import { LinkConsentDialog } from './features/link-consent/link-consent-dialog'
import { AbortMergeDialog, FinishMergeDialog } from './features/merge/merge-dialogs'
import { PromptDialog } from './features/prompting/prompt-dialog'
import { RecoveryDialog } from './features/recovery/recovery-dialog'
import { Palette } from './features/search/palette'
import { SettingsDialog } from './features/settings/settings-dialog'
import { WaiverDialog } from './features/waived/waiver-dialog'
import { TemplatesDialog } from './features/welcome/templates-dialog'

/** All dialogs. They are loaded separately, so that the first paint does not wait for them. */
export function Dialogs() {
  return (
    <>
      <Palette />
      <DecisionDialog />
      <HydrationDialog />
      <CommitDialog />
      <UndoDialog />
      <HookChangesDialog />
      <DiscardDialog />
      <RecoveryDialog />
      <FinishMergeDialog />
      <AbortMergeDialog />
      <TemplatesDialog />
      <CompareDialog />
      <SettingsDialog />
      <ShortcutsDialog />
      <AboutDialog />
      <PromptDialog />
      <WaiverDialog />
      <InitializeDialog />
      <AnswerDialog />
      <LinkConsentDialog />
      <ClosingDialog />
    </>
  )
}
