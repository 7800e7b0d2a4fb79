import { openJournal, openKeptTexts, type WatchedFolders } from '../files/index'
import { Documents } from '../workspace/documents'
import { SymlinkConsent } from '../workspace/symlink-consent'

/** The documents of a repository without git, engine and window, and the sentences that would be shown, by key. */
export async function openTestDocuments(root: string, data: string, onFolders: (folders: WatchedFolders) => void = () => undefined) {
  const notices = new Map<string, string | null>()
  const ignore = () => undefined
  const documents = new Documents(root, openJournal(data), openKeptTexts(data), new SymlinkConsent(), {
    onTextReplaced: ignore,
    onEdited: ignore,
    onRemoved: ignore,
    onUnreadableChanged: ignore,
    onConventionsChanged: ignore,
    onConfigurationChanged: ignore,
    onFolders,
    onChanged: ignore,
    onNotice: (key, sentence) => notices.set(key, sentence),
  })
  await documents.load()
  return { documents, notices }
}
