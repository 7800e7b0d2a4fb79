import { expect, it } from 'vitest'
import { isGitFolderName } from './is-git-folder-name'

it('knows the names that some system takes for .git', () => {
  const names = ['.git', '.GIT', 'git~1', '.git.', '.git ', '.git::$INDEX_ALLOCATION', '.g\u200cit']
  expect(names.filter((name) => !isGitFolderName(name))).toEqual([])
  expect(['.github', '.gitignore', 'git', 'git~2', 'my.git', '.git-notes'].filter(isGitFolderName)).toEqual([])
})
