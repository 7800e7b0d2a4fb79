import { existsSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { documents, writeDocuments } from '../testing/documents'
import { problem, setUpWorkspaces, value } from '../testing/set-up-workspaces'
import { newFolder } from '../testing/temporary-folders'

const { here, initGit, start, disk } = setUpWorkspaces()

describe('a waiver', () => {
  test('is offered for findings that can be waived and written above them; the query changes nothing', async () => {
    const { workspace, id, settled, text, type } = await start()
    const conflict = async () => (await settled()).judgement?.findings.find(({ check }) => check === 'no-conflict-with-spec')
    const finding = (await conflict())?.id ?? ''
    expect(value(await workspace.waivers.waivable(id('ACTIVE_SPEC.md')))).toContain(finding)
    expect(value(await workspace.waivers.waivable(id('SPEC.md')))).not.toContain(finding)

    // Asked in the same breath as a keystroke, it is of the text with that keystroke.
    value(type('ACTIVE_SPEC.md', 'by night', 'by day and night'))
    const [edit] = value(await workspace.waivers.edits(finding, ' until\nthe move '))
    expect(edit).toMatchObject({ path: 'ACTIVE_SPEC.md', text: '<!-- cockpit-allow no-conflict-with-spec: until the move -->\n' })
    expect(text('ACTIVE_SPEC.md').slice(edit?.range.from).startsWith('- Database: MongoDB')).toBe(true)
    expect((await conflict())?.id).toBe(finding)
    expect(disk('ACTIVE_SPEC.md')).toBe(documents['ACTIVE_SPEC.md'])
  })

  test('that cannot be written is rejected with a sentence that says what to do', async () => {
    const { workspace, id, settled } = await start()
    const finding = (await settled()).judgement?.findings.find(({ check }) => check === 'no-conflict-with-spec')?.id ?? ''
    expect(problem(await workspace.waivers.edits('gone', 'x'))).toMatchObject({ code: 'stale' })
    expect(problem(await workspace.waivers.edits(finding, ' '))).toMatchObject({ code: 'invalid' })
    expect(problem(await workspace.waivers.edits(finding, 'a --> b')).message).toContain('without "-->"')
    expect(problem(await workspace.waivers.edits(finding, 'x'.repeat(501))).message).toContain('at most 500 characters')
    expect(problem(await workspace.waivers.waivable(`${id('SPEC.md')}x`))).toMatchObject({ code: 'not-found' })
  })
})

describe('decisions in files of their own', () => {
  const first = 'docs/adr/0001-use-postgres.md'
  const record = '# 1. Use PostgreSQL\n\nDate: 2026-05-02\n\n## Status\n\nAccepted\n\n## Decision\n\nPostgreSQL.\n'
  const begin = async (text = record) => {
    rmSync(join(here.root, 'DECISION_LOG.md'))
    writeDocuments(here.root, { [first]: text })
    initGit()
    const all = await start()
    value(all.type('SPEC.md', 'PostgreSQL 15', 'MongoDB 7'))
    await all.settled()
    const { draft, home } = value(await all.workspace.decisions.draft())
    return { ...all, home, draft: { ...draft, title: 'MongoDB for ships', rationale: 'Ships have no schema.' } }
  }
  const next = 'docs/adr/0002-mongodb-for-ships.md'

  test('need no log', async () => {
    const { now } = await begin()
    expect(now().judgement?.findings.map(({ check }) => check)).not.toContain('no-missing-document')
    expect(now().judgement?.decisions.map(({ id, title, status }) => [id, title, status])).toEqual([['0001', 'Use PostgreSQL', 'active']])
  })

  test('get a new record only when it is created; it is a document like any other', async () => {
    const { workspace, draft, home, state, text, type, settled, id } = await begin(record.replaceAll('\n', '\r\n'))
    expect([home.kind, draft.id]).toEqual(['record', '0002'])
    const shown = value(await workspace.decisions.preview(draft))
    expect(shown).toMatchObject({ path: next, text: expect.stringContaining('Ships have no schema.') })
    expect(existsSync(join(here.root, next))).toBe(false)
    const made = value(await workspace.decisions.create(draft, next))
    expect(made).toBe(id(next))
    expect(disk(next)).toBe(shown.text.replaceAll('\n', '\r\n'))
    expect(disk(first)).toBe(record.replaceAll('\n', '\r\n'))
    expect(state(next)).toMatchObject({ isDirty: false, git: 'untracked', readOnlyReason: null })
    expect((await settled()).judgement?.changes.every(({ decidedBy }) => decidedBy.length > 0)).toBe(true)
    value(type(next, 'no schema', 'none'))
    expect(text(next)).toContain('Ships have none.')
    value(await workspace.documents.save(made, false))
    value(await workspace.documents.save(id('SPEC.md'), false))
    const letter = value(await workspace.commits.draft())
    expect(letter.documents.map(({ path, status }) => [path, status])).toEqual([
      ['SPEC.md', 'modified'],
      [next, 'added'],
    ])
  })

  test('are previewed for the last requested draft, however often it is requested', async () => {
    const { workspace, draft } = await begin()
    const last = { ...draft, title: 'MongoDB for boats' }
    const [overtaken, ...answers] = await Promise.all([draft, last, { ...last }].map((one) => workspace.decisions.preview(one)))
    if (overtaken?.ok === false) expect(overtaken.problem.code).toBe('cancelled')
    for (const answer of answers) expect(value(answer).path).toBe('docs/adr/0002-mongodb-for-boats.md')
  })

  test('are never overwritten, nor written outside the root or at a path that was not shown', async () => {
    const { workspace, draft, settled } = await begin()
    expect(problem(await workspace.decisions.create(draft, '../0002-mongodb-for-ships.md')).code).toBe('stale')
    expect(problem(await workspace.decisions.create({ ...draft, id: '../../0002' }, next)).message).toContain('such as 0002')
    expect(problem(await workspace.decisions.create({ ...draft, date: 'soon' }, next)).message).toContain('YYYY-MM-DD')
    writeDocuments(here.root, { [next]: '# 2. Theirs\n\n## Status\n\nAccepted\n\n## Decision\n\nTheirs.\n' })
    await settled()
    const now = problem(await workspace.decisions.create(draft, next))
    expect([now.code, now.message]).toEqual(['stale', expect.stringContaining('docs/adr/0002-mongodb-for-ships-2.md')])
    expect(disk(next)).toContain('Theirs')
    expect(readdirSync(join(here.root, 'docs/adr')).sort()).toEqual(['0001-use-postgres.md', '0002-mongodb-for-ships.md'])
  })

  test('stay inside the root when their folder leads out of it', async () => {
    const { workspace, draft } = await begin()
    const outside = newFolder('outside')
    const shown = value(await workspace.decisions.preview(draft))
    renameSync(join(here.root, 'docs/adr'), join(outside, 'adr'))
    symlinkSync(join(outside, 'adr'), join(here.root, 'docs/adr'))
    expect(problem(await workspace.decisions.create(draft, shown.path)).message).toMatch(/\.$/)
    expect(readdirSync(join(outside, 'adr'))).toEqual(['0001-use-postgres.md'])
  })
})
