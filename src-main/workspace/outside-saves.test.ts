import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { eventually, setUpWorkspaces, value } from '../testing/set-up-workspaces'
import { styles } from '../testing/workspace-model/other-programs'

const { here, git, initGit, openOne, keptTexts, disk } = setUpWorkspaces()
const paths = ['SPEC.md', 'ACTIVE_SPEC.md', 'DECISION_LOG.md']

// The rig `outside-saves` does the same to the window, a thousand times.
test('what other programs save in any style is shown, and typed text is kept, also across branches', async () => {
  initGit()
  git('branch', 'other')
  // Without ticks, which would find what the watcher missed.
  const { workspace } = await openOne({ tickMs: 3_600_000 })
  const stateOf = (path: string) => workspace.snapshot().documents.find((document) => document.path === path)
  const open = (path: string) => value(workspace.documents.open(stateOf(path)?.id ?? ''))
  await vi.waitFor(() => expect(workspace.snapshot().git.branch).toBe('main'), eventually)
  const typed: string[] = []
  for (const [at, style] of Object.keys(styles)
    .flatMap((style) => [style, style, style])
    .entries()) {
    const path = paths[at % paths.length] ?? ''
    const { id, version, text, readOnlyReason } = open(path)
    if (readOnlyReason === null && at % 2 === 0) {
      typed.push(`typed-${at}`)
      value(workspace.documents.change(id, version, [{ from: text.length, to: text.length, insert: `typed-${at}\n` }]))
    }
    styles[style]?.(join(here.root, path), disk(path).replace(/^# .*/, `# Saved ${at}`))
    await vi.waitFor(() => expect(open(path).text.split('\n')[0]).toBe(`# Saved ${at}`), eventually)
    if (at % 4 === 3) {
      git('commit', '--quiet', '--all', '--message', 'docs: what was saved')
      git('checkout', '--quiet', at % 8 === 3 ? 'other' : 'main')
    }
  }
  await vi.waitFor(async () => {
    expect(workspace.snapshot().git.branch).toBe(git('symbolic-ref', '--short', 'HEAD'))
    for (const path of paths) {
      const { text, isDirty } = open(path)
      const [title] = disk(path).split('\n')
      if (stateOf(path)?.externalChange === 'none') expect(isDirty ? text.split('\n')[0] : text).toBe(isDirty ? title : disk(path))
    }
  }, eventually)
  const texts = [...paths.map((path) => open(path).text), ...(await keptTexts())]
  for (const line of typed) expect(texts.some((text) => text.includes(`${line}\n`))).toBe(true)
})
