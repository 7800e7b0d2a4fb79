import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createJudge, judge } from '../../engine/judge'
import { corpus } from '../../fixtures/corpus/index'
import { markdownPieces } from '../../fixtures/markdown-pieces'
import { clean } from '../../fixtures/mutations'
import { shop } from '../../fixtures/shop'
import { workspaceOf } from '../../testing/check-tester'
import { leavesOf } from './leaves'
import { readDocumentTree } from './read-document-tree'
import type { DocumentTree } from './tree'

/** Multiplies the number of generated cases, such as `PROPERTY_TIMES=10`. */
const propertyTimes = Number(process.env.PROPERTY_TIMES ?? 1)

type Texts = Readonly<Record<string, string>>

/** Valid documents of every kind, and every document of the corpus. */
const repositories: readonly Texts[] = [clean, ...corpus.map(({ documents }) => ({ ...shop, ...documents }))]

const edit = fc.record({
  document: fc.nat(),
  at: fc.nat(),
  cut: fc.oneof({ weight: 4, arbitrary: fc.nat(3) }, fc.nat(200)),
  put: fc.oneof(
    fc.constantFrom('x', ' ', '\n', ''),
    fc.array(fc.constantFrom(...markdownPieces), { maxLength: 3 }).map((parts) => parts.join('')),
  ),
  /** Restores the first text of a document. */
  undo: fc.nat(9).map((draw) => draw === 0),
})

/** Releases every tree that a judgement did not use, or as many as usual. */
const heldLength = fc.constantFrom(0, undefined)

function edited(text: string, { at, cut, put }: { readonly at: number; readonly cut: number; readonly put: string }): string {
  const from = at % (text.length + 1)
  return text.slice(0, from) + put + text.slice(from + cut)
}

it('judges edited documents as from scratch', () => {
  let edits = 0
  fc.assert(
    fc.property(fc.constantFrom(...repositories), fc.array(edit, { minLength: 3, maxLength: 8 }), heldLength, (committed, some, held) => {
      const memoizedJudge = createJudge(undefined, held)
      let documents = committed
      memoizedJudge(workspaceOf({ documents, committed, finds: [] }))
      for (const one of some) {
        const paths = Object.keys(committed)
        const path = paths[one.document % paths.length] as string
        documents = { ...documents, [path]: one.undo ? (committed[path] ?? '') : edited(documents[path] ?? '', one) }
        const workspace = workspaceOf({ documents, committed, finds: [] })
        same(memoizedJudge(workspace), judge(workspace))
        edits += 1
      }
    }),
    { numRuns: 80 * propertyTimes },
  )
  expect(edits).toBeGreaterThanOrEqual(300 * propertyTimes)
}, 600_000)

it('reads the same structure of an edited text as of a new one, and reuses unedited sections', () => {
  const text = fc.array(fc.constantFrom(...markdownPieces), { size: 'medium', maxLength: 300 }).map((parts) => parts.join(''))
  const taken = { before: 0, after: 0 }
  fc.assert(
    fc.property(text, fc.array(edit, { minLength: 1, maxLength: 6 }), (first, some) => {
      let last = read(first)
      for (const one of some) {
        const next = edited(last.outline.text, one)
        const again = read(next, last.outline)
        same(again.written, read(next).written)
        if (isTaken(again.outline, last.outline, 0)) taken.before += 1
        if (isTaken(again.outline, last.outline, -1)) taken.after += 1
        last = again
      }
    }),
    { numRuns: 800 * propertyTimes },
  )
  expect(taken.before).toBeGreaterThan(250)
  expect(taken.after).toBeGreaterThan(50)
}, 600_000)

/** Compares as JSON, since a structural difference takes much longer to compute. */
function same(one: unknown, other: unknown): void {
  const [written, asWell] = [JSON.stringify(one), JSON.stringify(other)]
  if (written === asWell) return
  expect(one).toEqual(other)
  expect(written).toBe(asWell)
}

function isTaken(one: DocumentTree, other: DocumentTree, at: number): boolean {
  return one.text !== other.text && one.sectionTrees.at(at)?.tree === other.sectionTrees.at(at)?.tree
}

function read(text: string, before?: DocumentTree) {
  const outline = readDocumentTree(text, before)
  const { sections, prose, items, tables, fences, comments, lineStarts, frontMatter } = outline
  return {
    outline,
    written: {
      sections,
      prose,
      items,
      tables,
      fences,
      comments,
      frontMatter,
      lines: Array.from(lineStarts),
      leaves: outline.sectionTrees.map(({ tree }) => leavesOf(tree)),
    },
  }
}

it('keeps every section but the edited one', () => {
  const long = Array.from({ length: 200 }, (_, index) => `## Part ${index}\n\nSome \`words\` of part ${index}.\n\n- item\n`).join('\n')
  const before = readDocumentTree(long)
  const at = long.indexOf('part 100.')
  const after = readDocumentTree(`${long.slice(0, at)}the ${long.slice(at)}`, before)
  const known = new Set(before.sectionTrees.map(({ tree }) => tree))
  expect(after.sectionTrees.flatMap(({ tree, section }) => (known.has(tree) ? [] : [section]))).toEqual([101])
  expect(after.sectionTrees).toHaveLength(before.sectionTrees.length)
})

it('re-reads only the sections below a changed title', () => {
  const long = '# Shop\n\n## Cart\n\n### Limits\n\nTen.\n\n## Till\n\n### Limits\n\nTwo.\n'
  const before = readDocumentTree(long)
  const after = readDocumentTree(long.replace('Cart', 'LLM Prompt'), before)
  const known = new Set(before.sectionTrees.map(({ tree }) => tree))
  expect(after.sectionTrees.map(({ tree }) => known.has(tree))).toEqual([false, false, false, false, true, true])
  expect(after.sections.map(({ isPrompt }) => isPrompt)).toEqual([false, false, true, true, false, false])
})
