import { fixtureFolder } from './fixture-folder'

const inFolder = /^(?:(.+)\/)?(?:AGENTS|CLAUDE|GEMINI)\.md$/
const ofRepository = /^\.github\/copilot-instructions\.md$/

/** Folders whose guides are about those folders, or for other projects, and not about the product. */
const elsewhere =
  /(?:^|\/)(?:\.[^/]*|docs?|documentation|openspec|examples?|samples?|demos?|templates?|skills|vendor|third[-_]party)(?:\/|$)/i

/**
 * The folder whose documents a guide for coding agents is about, '' for the repository; null for a file that is no such guide.
 * It is read beside the documents, like a setting.
 */
export function guidedFolder(path: string): string | null {
  if (ofRepository.test(path)) return ''
  const found = inFolder.exec(path)
  if (!found) return null
  const folder = found[1] ?? ''
  return elsewhere.test(folder) || fixtureFolder.test(folder) ? null : folder
}
