import type { TextChange } from '#bridge'
import type { WatchedFolders } from '../files/index'
import type { TextDocument } from './text-document'

export interface DocumentsListener {
  /** The whole text was replaced. */
  onTextReplaced(document: TextDocument): void
  onEdited(document: TextDocument, changes: readonly TextChange[]): void
  onRemoved(document: TextDocument): void
  onUnreadableChanged(): void
  onConventionsChanged(): void
  /** The saved configuration changed. */
  onConfigurationChanged(): void
  onFolders(folders: WatchedFolders): void
  /** Some state of a document that the window shows changed. */
  onChanged(): void
  onNotice(key: string, sentence: string | null): void
}
