import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { documents, writeDocuments } from '../testing/documents'
import { initRepository } from '../testing/init-repository'
import { eventually, problem, setUpWorkspaces, value } from '../testing/set-up-workspaces'

const { here, git, initGit, start, disk, put } = setUpWorkspaces()

describe('deciding and committing', () => {
  test('a configuration that a sparse checkout leaves out is used, read-only, and never deleted by a commit', async () => {
    const configuration = '{ "documents": { "docs/lamps.md": "feature-spec" } }\n'
    put('spec-cockpit.json', configuration)
    mkdirSync(join(here.root, 'docs'))
    put('docs/lamps.md', '# Lamps\n')
    initGit()
    git('update-index', '--skip-worktree', 'spec-cockpit.json')
    rmSync(join(here.root, 'spec-cockpit.json'))
    const { workspace, state, text, settled } = await start()
    await vi.waitFor(() => expect(state('spec-cockpit.json')?.readOnlyReason).toMatch(/^It is not checked out/), eventually)
    expect(text('spec-cockpit.json')).toBe(configuration)
    await vi.waitFor(() => expect(state('docs/lamps.md')).toMatchObject({ kind: 'feature-spec' }), eventually)
    expect((await settled()).judgement?.documents.map(({ path }) => path)).toContain('docs/lamps.md')
    expect(value(await workspace.commits.draft()).documents).toEqual([])
    git('rm', '--quiet', '--cached', '--sparse', 'spec-cockpit.json')
    await settled()
    expect([state('spec-cockpit.json'), state('docs/lamps.md')]).toEqual([undefined, undefined])
  })

  test('documents that a sparse checkout leaves out are judged, read-only, and never deleted by a commit', async () => {
    initGit()
    git('update-index', '--skip-worktree', 'SPEC.md')
    rmSync(join(here.root, 'SPEC.md'))
    const { workspace, state, text, type, settled, now } = await start()
    await vi.waitFor(() => expect(state('SPEC.md')).toMatchObject({ git: 'committed', isDirty: false }), eventually)
    expect(state('SPEC.md')?.readOnlyReason).toMatch(/^It is not checked out/)
    expect(text('SPEC.md')).toBe(documents['SPEC.md'])
    const judged = (await settled()).judgement
    expect(judged?.documents.map(({ path }) => path)).toContain('SPEC.md')
    expect(judged?.findings.filter(({ place }) => place.path === 'SPEC.md').map(({ check }) => check)).not.toContain(
      'no-unreadable-document',
    )
    expect(problem(type('SPEC.md', 'PostgreSQL 15', 'MongoDB 7')).code).toBe('read-only')
    expect(now().commitDisabledReason).toBe('Everything is committed.')
    expect(value(await workspace.commits.draft()).documents).toEqual([])
    put('SPEC.md', 'back\n')
    await vi.waitFor(() => expect(state('SPEC.md')?.readOnlyReason).toBeNull(), eventually)
    expect(text('SPEC.md')).toBe('back\n')
    const draft = value(await workspace.commits.draft())
    expect([draft.documents, draft.blockers]).toEqual([[], [expect.stringMatching(/^git is told to skip the changes of SPEC\.md\./)]])
    git('update-index', '--no-skip-worktree', 'SPEC.md')
    rmSync(join(here.root, 'SPEC.md'))
    await settled()
    expect(value(await workspace.commits.draft()).documents).toMatchObject([{ path: 'SPEC.md', status: 'deleted' }])
  })

  test('the next id is free on other branches too', async () => {
    initGit()
    git('switch', '--quiet', '-c', 'other')
    put('DECISION_LOG.md', `${disk('DECISION_LOG.md')}| 007 | 2026-09-02 | DATA | Keep logs | Fog | Data | — | ✅ Active |\n`)
    git('commit', '--quiet', '-am', 'docs: decide')
    git('switch', '--quiet', 'main')
    const { workspace } = await start()
    expect(value(await workspace.decisions.draft()).draft.id).toBe('008')
    expect(workspace.snapshot().notices).toEqual([])
  })

  test('a SPEC change is drafted, decided and committed with its decision, and nothing else goes in', async () => {
    initGit()
    put('other.txt', 'staged before\n')
    git('add', 'other.txt')
    const { workspace, type, id, settled, text } = await start()
    value(type('SPEC.md', 'PostgreSQL 15', 'MongoDB 7'))
    await settled()
    const { draft, home } = value(await workspace.decisions.draft())
    expect(home).toEqual({ kind: 'log', path: 'DECISION_LOG.md' })
    expect(draft.id).toBe('002')
    expect(problem(await workspace.decisions.preview(draft)).message).toContain('go to the log')
    const edits = value(await workspace.decisions.edits({ ...draft, rationale: 'Ships have no schema' }))
    const { version } = value(workspace.documents.open(id('DECISION_LOG.md')))
    const changes = edits.map(({ range, text: insert }) => ({ from: range.from, to: range.to, insert }))
    value(workspace.documents.change(id('DECISION_LOG.md'), version, changes))
    expect(text('DECISION_LOG.md')).toMatch(/^\| 002 \|.*Ships have no schema/m)

    const early = value(await workspace.commits.draft())
    expect([early.blockers, early.disabledReason, workspace.snapshot().commitDisabledReason]).toEqual([[], null, null])
    expect(early.documents.map(({ path, status, isUnsaved }) => [path, status, isUnsaved])).toEqual([
      ['DECISION_LOG.md', 'modified', true],
      ['SPEC.md', 'modified', true],
    ])
    const ids = early.documents.map((document) => document.id)
    expect(problem(await workspace.commits.commit({ ids, message: 'docs: too early', base: early.base })).message).toMatch(/^Save /)

    for (const each of ids) value(await workspace.documents.save(each, false))
    const ready = value(await workspace.commits.draft())
    expect(ready.blockers).toEqual([])
    const { sha } = value(await workspace.commits.commit({ ids, message: `${ready.subject}\n\n${ready.body}`, base: ready.base }))
    expect(git('rev-parse', 'HEAD')).toBe(sha)
    expect(git('show', '--name-only', '--format=', 'HEAD').split('\n')).toEqual(['DECISION_LOG.md', 'SPEC.md'])
    expect(git('diff', '--cached', '--name-only')).toBe('other.txt')
    const after = await settled()
    expect(after.git.head).toBe(sha)
    expect(after.documents.every(({ git: where }) => where === 'committed')).toBe(true)
    expect(after.commitDisabledReason).toBe('Everything is committed.')
    expect(value(await workspace.commits.draft())).toMatchObject({ documents: [], disabledReason: 'Everything is committed.' })

    expect(value(await workspace.undo.last())).toMatchObject({ sha, disabledReason: null })
    expect(value(await workspace.undo.undo(sha)).message).toBe(`${ready.subject}\n\n${ready.body}`)
    expect((await settled()).commitDisabledReason).toBeNull()
    expect(git('diff', '--cached', '--name-only')).toBe('other.txt')
    expect(git('diff', '--name-only').split('\n')).toEqual(['DECISION_LOG.md', 'SPEC.md'])
    expect(problem(await workspace.undo.undo(sha)).message).toMatch(/^Another commit was made since/)
  })

  test('only in a trusted repository a commit is undone', async () => {
    initGit()
    put('SPEC.md', documents['SPEC.md'].replace('15', '16'))
    git('commit', '--quiet', '-am', 'docs: change')
    const sha = git('rev-parse', 'HEAD')
    here.isTrusted = false
    const { workspace } = await start()
    expect(problem(await workspace.undo.last()).message).toMatch(/^Trust this repository first/)
    expect(problem(await workspace.undo.undo(sha)).message).toMatch(/^Trust this repository first/)
    expect(git('rev-parse', 'HEAD')).toBe(sha)
  })

  test('an untrusted repository is read without its settings, a trusted one with them', async () => {
    initGit()
    put('SPEC.md', documents['SPEC.md'].replace('15', '16'))
    const head = git('rev-parse', 'HEAD')
    // git itself cannot read a repository with such settings.
    put('.git/config', '[[[ no settings')
    here.isTrusted = false
    const { workspace, settled, now } = await start()
    const { git: state, documents: shown, judgement } = await settled()
    expect(state).toEqual({ branch: 'main', head, operationInProgress: null, errorMessage: null })
    expect(shown.map(({ path, git: where }) => [path, where])).toEqual([
      ['ACTIVE_SPEC.md', 'committed'],
      ['DECISION_LOG.md', 'committed'],
      ['SPEC.md', 'modified'],
    ])
    expect(judgement?.changes).toHaveLength(1)
    expect(value(await workspace.commits.draft())).toMatchObject({ needsTrust: true, blockers: [], documents: [{ path: 'SPEC.md' }] })
    here.isTrusted = true
    workspace.noteTrusted()
    await vi.waitFor(() => expect(now().git.errorMessage).toMatch(/git cannot read this repository/), eventually)
  })

  test('a deleted document alone can be committed, also according to the snapshot', async () => {
    initGit()
    const { settled, workspace } = await start()
    expect((await settled()).commitDisabledReason).toBe('Everything is committed.')
    rmSync(join(here.root, 'ACTIVE_SPEC.md'))
    await workspace.refresh()
    expect((await settled()).commitDisabledReason).toBeNull()
    expect(value(await workspace.commits.draft())).toMatchObject({ documents: [{ path: 'ACTIVE_SPEC.md', status: 'deleted' }] })
    for (const path of ['SPEC.md', 'DECISION_LOG.md']) rmSync(join(here.root, path))
    git('commit', '--quiet', '-am', 'docs: remove')
    await workspace.refresh()
    expect(value(await workspace.commits.draft()).blockers).toEqual(['There is no document to commit.'])
  })

  test('only a trusted repository is committed to', async () => {
    initGit()
    here.isTrusted = false
    put('SPEC.md', documents['SPEC.md'].replace('15', '16'))
    const { workspace } = await start()
    const draft = value(await workspace.commits.draft())
    expect(draft.needsTrust).toBe(true)
    expect(draft.disabledReason).toMatch(/^Trust this repository/)
    const head = git('rev-parse', 'HEAD')
    expect(
      problem(await workspace.commits.commit({ ids: draft.documents.map(({ id }) => id), message: 'docs: x', base: draft.base })).message,
    ).toMatch(/^Trust this repository/)
    expect(git('rev-parse', 'HEAD')).toBe(head)
  })

  test('a document that changed since it was shown is not committed', async () => {
    initGit()
    put('SPEC.md', documents['SPEC.md'].replace('15', '16'))
    const { workspace } = await start()
    const draft = value(await workspace.commits.draft())
    put('SPEC.md', documents['SPEC.md'].replace('15', '17'))
    const head = git('rev-parse', 'HEAD')
    expect(
      problem(await workspace.commits.commit({ ids: draft.documents.map(({ id }) => id), message: 'docs: x', base: draft.base })).code,
    ).toBe('stale')
    expect(git('rev-parse', 'HEAD')).toBe(head)
  })

  test('a commit goes only where it was drafted, not on another branch or after another commit', async () => {
    initGit()
    put('SPEC.md', documents['SPEC.md'].replace('15', '16'))
    const { workspace } = await start()
    const draft = value(await workspace.commits.draft())
    expect(draft.base).toEqual({ branch: 'main', head: git('rev-parse', 'HEAD') })
    const ids = draft.documents.map(({ id }) => id)
    const commit = async () => problem(await workspace.commits.commit({ ids, message: 'docs: x', base: draft.base }))
    git('switch', '--quiet', '-c', 'other')
    expect(await commit()).toMatchObject({ code: 'stale', message: expect.stringMatching(/drafted on main, and other is checked out/) })
    git('switch', '--quiet', 'main')
    git('commit', '--quiet', '--allow-empty', '-m', 'docs: between')
    const head = git('rev-parse', 'HEAD')
    expect(await commit()).toMatchObject({ code: 'stale', message: expect.stringMatching(/^main was moved to another commit/) })
    expect([git('rev-parse', 'main'), git('rev-parse', 'other')]).toEqual([head, draft.base.head])
    const again = value(await workspace.commits.draft())
    const hook = join(here.root, '.git/hooks/pre-commit')
    writeFileSync(hook, '#!/bin/sh\necho no berth >&2\nexit 1\n', { mode: 0o755 })
    const refused = problem(await workspace.commits.commit({ ids, message: 'docs: x', base: again.base }))
    expect(refused).toMatchObject({ code: 'git-refused', detail: expect.stringContaining('no berth') })
    rmSync(hook)
    value(await workspace.commits.commit({ ids, message: 'docs: x', base: again.base }))
  })

  test('added and deleted documents are committed as such', async () => {
    initRepository(here.root, { 'user.name': 'Test', 'user.email': 'test@example.invalid' })
    git('add', 'SPEC.md')
    git('commit', '--quiet', '-m', 'docs: begin')
    rmSync(join(here.root, 'SPEC.md'))
    const { workspace } = await start()
    const draft = value(await workspace.commits.draft())
    expect(draft.documents.map(({ path, status }) => [path, status])).toEqual([
      ['ACTIVE_SPEC.md', 'added'],
      ['DECISION_LOG.md', 'added'],
      ['SPEC.md', 'deleted'],
    ])
    value(await workspace.commits.commit({ ids: draft.documents.map(({ id }) => id), message: 'docs: turn over', base: draft.base }))
    expect(git('show', '--name-status', '--format=', 'HEAD').split('\n')).toEqual(['A\tACTIVE_SPEC.md', 'A\tDECISION_LOG.md', 'D\tSPEC.md'])
  })

  test('feature specifications that are recognized by content give the subject its scope', async () => {
    const feature = (title: string) =>
      `# Feature Specification: ${title}\n\n**Feature Branch**: \`001-${title}\`\n\n## User Scenarios\n\nA keeper counts ${title}.\n\n## Requirements\n\n- It counts ${title}.\n`
    initGit()
    const { workspace } = await start()
    writeDocuments(here.root, { 'specs/a-ships.md': feature('ships'), 'specs/b-lamps.md': feature('lamps') })
    expect(value(await workspace.commits.draft()).subject).toBe('docs(feature): add a-ships.md and b-lamps.md')

    put('specs/a-ships.md', '# Notes\n\nShips.\n')
    expect(value(await workspace.commits.draft()).subject).toBe('docs: add a-ships.md and b-lamps.md')

    writeDocuments(here.root, { 'specs/a-ships.md': feature('ships') })
    const draft = value(await workspace.commits.draft())
    const ids = draft.documents.map((document) => document.id)
    value(await workspace.commits.commit({ ids, message: draft.subject, base: draft.base }))
    expect(git('log', '-1', '--format=%s')).toBe('docs(feature): add a-ships.md and b-lamps.md')
  })

  test('outside git no commit is possible', async () => {
    const { workspace } = await start()
    expect(problem(await workspace.commits.draft()).code).toBe('no-repository')
    expect(problem(await workspace.undo.last()).message).toBe('This folder is not in a git repository.')
  })
})
