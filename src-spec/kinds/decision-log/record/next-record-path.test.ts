import { describe, expect, it } from 'vitest'
import { nextRecordPath, recordNameStyle } from './next-record-path'

const named = { id: '0004', date: '2026-11-20', title: 'Use SQLite, not "Größe 7"' }

function next(model: string, over: Partial<typeof named> = {}, taken: readonly string[] = [model], others: readonly string[] = []) {
  return nextRecordPath(recordNameStyle([model, ...others]), { ...named, ...over }, taken)
}

describe('the name of the next record', () => {
  it('follows the style of the newest record', () => {
    expect([
      next('docs/adr/0003-use-oars.md'),
      next('docs/adr/0003_use_oars.md'),
      next('docs/adr/003 - Use oars.md', { id: '004' }),
      next('doc/adr/3.use-oars.MD', { id: '4' }),
      next('adr/ADR-0003-Use-Oars.md', { id: 'ADR-0004' }),
      next('adr/adr_0003_use_oars.md', { id: 'ADR-0004' }),
      next('adr/0003.md'),
      next('docs/adr/2026-05-04-use-oars.md', { id: '' }),
      next('docs/adr/20260504_use_oars.md', { id: '' }),
      next('docs/decisions/use-oars.md', { id: '' }),
    ]).toEqual([
      'docs/adr/0004-use-sqlite-not-groesse-7.md',
      'docs/adr/0004_use_sqlite_not_groesse_7.md',
      'docs/adr/004 - Use SQLite not Groesse 7.md',
      'doc/adr/4.use-sqlite-not-groesse-7.MD',
      'adr/ADR-0004-Use-SQLite-not-Groesse-7.md',
      'adr/adr_0004_use_sqlite_not_groesse_7.md',
      'adr/0004-use-sqlite-not-groesse-7.md',
      'docs/adr/2026-11-20-use-sqlite-not-groesse-7.md',
      'docs/adr/20261120_use_sqlite_not_groesse_7.md',
      'docs/decisions/use-sqlite-not-groesse-7.md',
    ])
  })

  it('keeps non-ASCII letters if existing names do, or if they have no ASCII form', () => {
    expect(next('docs/adr/0003-häfen.md')).toBe('docs/adr/0004-use-sqlite-not-größe-7.md')
    expect(next('docs/adr/0003-use-oars.md', {}, [], ['docs/adr/0002-häfen.md'])).toBe('docs/adr/0004-use-sqlite-not-größe-7.md')
    expect(next('docs/adr/0003-use-oars.md', { title: '使用 数据库' })).toBe('docs/adr/0004-使用-数据库.md')
    expect(next('docs/adr/0003-use-oars.md', { title: 'Don’t café-hop' })).toBe('docs/adr/0004-dont-cafe-hop.md')
    expect(next('docs/adr/0003-use-oars.md', { title: '🚢' })).toBe('docs/adr/0004.md')
  })

  it('is never a taken path, compared without case', () => {
    const taken = ['docs/adr/2026-11-20-OARS.md', 'docs/adr/2026-11-20-oars-2.md']
    expect(next('docs/adr/2026-05-04-x.md', { id: '', title: 'Oars' }, taken)).toBe('docs/adr/2026-11-20-oars-3.md')
  })

  it('is never read as another number or day, as a template, or as a device', () => {
    const words = (title: string) => next('docs/decisions/use-oars.md', { id: '', title })
    expect([
      words('7 boats'),
      words('2026-01-01 boats'),
      words('ADR 7'),
      words('Template'),
      words('Index'),
      words('con'),
      words('!'),
    ]).toEqual([
      'docs/decisions/on-7-boats.md',
      'docs/decisions/on-2026-01-01-boats.md',
      'docs/decisions/on-adr-7.md',
      'docs/decisions/on-template.md',
      'docs/decisions/on-index.md',
      'docs/decisions/on-con.md',
      'docs/decisions/on-2026-11-20.md',
    ])
    expect(next('docs/adr/0003-use-oars.md', { title: 'Short template' })).toBe('docs/adr/0004-on-short-template.md')
  })

  it('is short, and never a path', () => {
    const long = next('docs/adr/0003-x.md', { title: 'harbour '.repeat(90) }) ?? ''
    expect(long).toMatch(/^docs\/adr\/0004-harbour(?:-harbour)+\.md$/)
    expect(long.length).toBeLessThan(100)
    const wide = next('docs/adr/0003-泊位.md', { title: '泊'.repeat(500) }) ?? ''
    expect(new TextEncoder().encode(wide).length).toBeLessThan(100)
    expect(next('docs/adr/0003-x.md', { title: '../../etc/passwd\\..' })).toBe('docs/adr/0004-etc-passwd.md')
    for (const id of ['../4', '4/5', 'four', '', 'rope-4', '123456789']) expect(next('docs/adr/0003-x.md', { id })).toBeNull()
  })
})
