import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readDocumentTree } from '../../markdown/sections/read-document-tree'
import { findInSections } from '../../markdown/sections/read-sections'
import { linkLabels } from '../links/link-labels'
import { placeholders } from './placeholders'

const folder = new URL('../../../resources/templates/', import.meta.url)
const blank = /\{\{[^{}\n]*\}\}/g

/** Offsets of what is read as a placeholder. */
function offsetsIn(text: string): ReadonlySet<number> {
  const outline = readDocumentTree(text)
  return new Set(findInSections(outline, placeholders, null, linkLabels(outline)).map(({ range }) => range.from))
}

/** Without the prompt, the form of a decision to copy and code blocks, whose blanks belong there. */
function blanksOf(text: string): readonly RegExpExecArray[] {
  const kept = text.replace(/## LLM Prompt[\s\S]*?(?=\n# )|## [^\n]*future[\s\S]*?(?=\n## |$)|```[\s\S]*?```/gi, (part) =>
    ' '.repeat(part.length),
  )
  return [...kept.matchAll(blank)]
}

for (const name of readdirSync(folder)) {
  const text = readFileSync(new URL(name, folder), 'utf8')

  it(`reads every blank of ${name}`, () => {
    const found = offsetsIn(text)
    expect(blanksOf(text).flatMap(({ 0: words, index }) => (found.has(index) ? [] : [words]))).toEqual([])
  })

  it(`reads each blank of ${name} as the last one that is left`, () => {
    const missed = blanksOf(text).flatMap(({ 0: words, index }) => {
      const before = text.slice(0, index).replace(/\{\{[^{}\n]*\}\}|\[[^[\]\n]{2,}\]/g, 'Boats')
      const behind = text.slice(index + words.length).replace(/\{\{[^{}\n]*\}\}|\[[^[\]\n]{2,}\]/g, 'Boats')
      return offsetsIn(`${before}${words}${behind}`).has(before.length) ? [] : [`${text.slice(0, index).split('\n').at(-1)}→${words}`]
    })
    expect(missed).toEqual([])
  })
}
