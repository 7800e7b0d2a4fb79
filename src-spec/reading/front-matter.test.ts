import { expect, it } from 'vitest'
import { readDocumentTree } from '../markdown/sections/read-document-tree'
import { frontMatterPairs } from './front-matter'

const pairs = (text: string) => frontMatterPairs(readDocumentTree(text)).map(({ key, value }) => [key, value])

it('reads YAML and TOML, without quotes and remarks', () => {
  expect(pairs('---\ntitle: "Boats # 1"\nstatus: draft # for now\nempty:\n---\n# A\n')).toEqual([
    ['title', 'Boats # 1'],
    ['status', 'draft'],
    ['empty', ''],
  ])
  expect(pairs("+++\ntitle = 'Boats'\ndate = 2026-05-01\ndraft = true\n[params]\nstatus = 'x'\n+++\n# A\n")).toEqual([
    ['title', 'Boats'],
    ['date', '2026-05-01'],
    ['draft', 'true'],
  ])
})

it('gives the range of the value', () => {
  const text = '+++\nowner = "Ana"\n+++\n# A\n'
  expect(frontMatterPairs(readDocumentTree(text)).map(({ range }) => text.slice(range.from, range.to))).toEqual(['Ana'])
})

it('reads neither unclosed front matter nor a line of plus signs', () => {
  expect(pairs('+++\ntitle = "Boats"\n# A\n')).toEqual([])
  expect(pairs('# A\n\n+++\ntitle = "Boats"\n+++\n')).toEqual([])
})
