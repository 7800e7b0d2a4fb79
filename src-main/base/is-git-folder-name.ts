/** Characters that HFS+ ignores in names. */
const ignoredCharacters = /[\u200c-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g
/** `git~1` is the short name of `.git` on NTFS, which also ignores trailing dots, spaces and the name of a stream. */
const gitName = /^(?:\.git|git~1)[. ]*(?::.*)?$/i

/** Whether some system takes a name for `.git`, the folder of git's own files. */
export function isGitFolderName(name: string): boolean {
  return gitName.test(name.replace(ignoredCharacters, ''))
}
