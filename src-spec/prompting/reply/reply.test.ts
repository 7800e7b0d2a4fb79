import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDocumentTree } from '../../markdown/sections/read-document-tree'
import { applyEdits } from '../../text/source'
import { writtenSections } from '../written-sections'
import { checkReply } from './check-reply'
import { compareReply } from './compare-reply'
import { takeReply } from './take-reply'

const document = `<!-- SPEC_COCKPIT_TEMPLATE -->
## LLM Prompt
- Role: help.

### Context Pack
- Stage: TODO:

# Technical Specification: Quay

**Author**: Ana

---

## Limits
- RISK: the crane is old.
- 40 berths.

### Story 1: {{who does what}}
- [ ] Seen.

## Data

\`\`\`yaml
# not a heading
a: 1
\`\`\`

## Access
Members only.
`

const body = document.slice(document.indexOf('# Technical'))

function statuses(text: string, reply: string): Record<string, string> {
  return Object.fromEntries(compareReply(text, reply).sections.map(({ title, status }) => [title, status]))
}

function take(
  text: string,
  reply: string,
  choose: (one: { status: string; isSuggested: boolean; id: string; title: string }) => boolean,
): string {
  const comparison = compareReply(text, reply)
  const ids = comparison.sections.filter(choose).map(({ id }) => id)
  const taken = takeReply(comparison, 'SPEC.md', new Set(ids))
  if (taken === null) throw new Error('The reply is refused.')
  expect(applyEdits(text, taken.edits)).toBe(taken.text)
  return taken.text
}

function failed(text: string, reply: string): readonly string[] {
  return checkReply(compareReply(text, reply)).flatMap(({ isKept, sentence }) => (isKept ? [] : [sentence]))
}

describe('the output contract', () => {
  it('is kept by the document itself, with or without a fence around it, a byte order mark, CRLF', () => {
    for (const reply of [
      body,
      document,
      `\`\`\`markdown\n${body}\`\`\`\n`,
      `~~~\n${body}~~~`,
      `\uFEFF${body.replaceAll('\n', '\r\n')}`,
      `\n\n${body}\n\n`,
    ]) {
      expect(failed(document, reply).filter((one) => !one.startsWith('The prompt'))).toEqual([])
      expect(new Set(Object.values(statuses(document, reply)))).toEqual(new Set(['unchanged']))
      expect(take(document, reply, () => true)).toBe(document)
    }
  })

  it('names a new section, a missing one and another order', () => {
    expect(failed(document, body.replace('## Access\n', '## Access\n\n## Summary\nAll is well.\n\n## Access\n'))).toEqual([
      '2 new sections: “Summary”, “Access”',
    ])
    expect(failed(document, body.replace('## Access\nMembers only.\n', ''))).toEqual(['4 of 5 headings; missing: “Access”'])
    const moved = `${body.replace('## Access\nMembers only.\n', '').replace('## Limits', '## Access\nMembers only.\n\n## Limits')}`
    expect(failed(document, moved)).toEqual(['Headings are in another order; the document keeps its own'])
  })

  it('finds prose around the document', () => {
    expect(failed(document, `Sure! Here it is:\n\n${body}`)).toEqual(['Text before the title, which is left out: “Sure! Here it is:”'])
    expect(failed(document, `Sure!\n\`\`\`md\n${body}\`\`\`\nAnything else?`)).toEqual([
      'Text before the title, which is left out: “Sure!”',
      'Text after the document, which is left out: “Anything else?”',
    ])
    expect(failed(document, `<!-- kept -->\n${body}`)).toEqual([])
  })

  it('tells a filled title from another one, and another document', () => {
    expect(failed(document.replace('Specification: Quay', 'Specification: [Name]'), body)).toEqual([])
    expect(failed(document, body.replace('Specification: Quay', 'Specification: Pier'))).toEqual([
      'The title is “Technical Specification: Pier”. The document keeps its own',
    ])
    const other = compareReply(document, '# Minutes\n\n## Present\nAna\n\n## Next\nNothing\n')
    expect(other.isOtherDocument).toBe(true)
    expect(other.sections.some(({ isSuggested }) => isSuggested)).toBe(false)
    expect(failed(document, '# Minutes\n\n## Present\nAna\n')[0]).toBe(
      'The title is “Minutes”. This looks like a reply for another document',
    )
  })

  it('finds tokens that lost their form, and leaves what the document writes itself', () => {
    const lost = (reply: string, text = document) => failed(text, reply).filter((one) => one.startsWith('Not read'))
    expect(lost(body.replace('- 40 berths.', '- Todo: count them.\n- Open Question: who?\n- [TODO] ask'))).toEqual([
      'Not read as tokens: “Todo:” for TODO:, “Open Question:” for OPEN QUESTION:, “[TODO]” for TODO:',
    ])
    expect(lost(body.replace('RISK:', 'Risk:'))).toEqual(['Not read as tokens: “Risk:” for RISK:'])
    // Look-alikes: a key that is no token, a form of the document, code, a sentence.
    expect(lost(body.replace('- 40 berths.', '- Decision: 40 berths.\n- The todo: none\n- `Todo: x`'))).toEqual([])
    expect(lost(body.replace('- 40 berths.', '- Todo: count'), document.replace('- 40 berths.', '- Todo: measure'))).toEqual([])
  })

  it('says that a reply was cut off in its fence, and keeps what it has', () => {
    const cut = `\`\`\`markdown\n${body.slice(0, body.indexOf('## Data'))}`
    expect(failed(document, cut)).toEqual([
      '3 of 5 headings; missing: “Data”, “Access”',
      'The code fence around the reply does not end: the reply may be cut off',
    ])
    expect(failed(document, 'I am sorry, I cannot do that.')).toEqual([
      'No heading at all: this is no document',
      '0 of 5 headings; missing: “Technical Specification: Quay”, “Limits”, “Story 1: {{who does what}}”, “Data”, “Access”',
      'Text before the title, which is left out: “I am sorry, I cannot do that.”',
    ])
  })
})

describe('the sections of a reply', () => {
  it('are unchanged, changed, missing or new, and code holds no heading', () => {
    const reply = body.replace('40 berths', '41 berths').replace('## Access\nMembers only.\n', '## Costs\nTen euros.\n')
    expect(statuses(document, reply)).toEqual({
      'Technical Specification: Quay': 'unchanged',
      Limits: 'changed',
      'Story 1: {{who does what}}': 'unchanged',
      Data: 'unchanged',
      Costs: 'new',
      Access: 'missing',
    })
    expect(take(document, reply, ({ isSuggested }) => isSuggested)).toBe(document.replace('40 berths', '41 berths'))
    expect(take(document, reply, ({ status }) => status === 'missing')).toBe(document.replace('## Access\nMembers only.\n', ''))
    expect(take(document, reply, ({ status }) => status === 'new')).toBe(
      document.replace('\n## Access', '\n## Costs\nTen euros.\n\n## Access'),
    )
  })

  it('fill the blanks of a heading together with the text', () => {
    const reply = body.replace('{{who does what}}', 'a guest books').replace('Seen.', 'Booked.')
    expect(take(document, reply, ({ isSuggested }) => isSuggested)).toBe(document.slice(0, document.indexOf('# Tech')) + reply)
  })

  it('keep a section that the reply only refers to', () => {
    for (const says of ['(unchanged)', '…', '*Same as before.*', '[no changes]']) {
      expect(statuses(document, body.replace('Members only.', says)).Access).toBe('unchanged')
    }
    expect(statuses(document, body.replace('Members only.', 'Prices remain unchanged for members.')).Access).toBe('changed')
  })

  it('fill a section that only held others, and one without a blank line below its heading', () => {
    const text = '# Quay\n## Limits\n### Berths\n40.\n'
    const reply = '# Quay\n\n## Limits\n\nMeasured in June.\n\n### Berths\n40.\n'
    expect(compareReply(text, reply).sections.find(({ title }) => title === 'Limits')).toMatchObject({
      isSuggested: true,
      disabledReason: null,
    })
    expect(take(text, reply, ({ isSuggested }) => isSuggested)).toBe('# Quay\n## Limits\n\nMeasured in June.\n\n### Berths\n40.\n')
  })

  it('of a document without a title are compared too', () => {
    const text = 'Boats lie here.\n\n## Limits\n40 berths.\n'
    for (const reply of [text, `\`\`\`markdown\n${text}\`\`\``])
      expect(new Set(Object.values(statuses(text, reply)))).toEqual(new Set(['unchanged']))
    expect(take(text, text.replace('Boats', 'Ships'), () => true)).toBe(text.replace('Boats', 'Ships'))
    // A first code block of another language, or below text, is no wrapping.
    const code = 'Run it:\n\n```markdown\n- a\n```\n'
    expect(new Set(Object.values(statuses(code, code)))).toEqual(new Set(['unchanged']))
  })

  it('are not suggested if they take text away, and cannot be taken if they would hide the rest', () => {
    const emptied = compareReply(document, body.replace('- RISK: the crane is old.\n- 40 berths.\n', ''))
    expect(emptied.sections.find(({ title }) => title === 'Limits')).toMatchObject({ status: 'changed', isSuggested: false })
    const open = compareReply(document, body.slice(0, body.indexOf('a: 1')))
    expect(open.sections.find(({ title }) => title === 'Data')).toMatchObject({ status: 'changed', isSuggested: false })
    expect(open.sections.find(({ title }) => title === 'Data')?.disabledReason).toMatch(/does not end/)
    const comment = compareReply(document, body.slice(0, body.indexOf('## Data')).concat('## Data\n<!-- open'))
    expect(comment.sections.find(({ title }) => title === 'Data')?.disabledReason).toMatch(/does not end/)
  })

  it('stay out of front matter, and keep the line endings of the document', () => {
    const text = `---\nstatus: draft\n---\n${body}`.replaceAll('\n', '\r\n')
    const reply = `---\nstatus: done\n---\n${body.replace('40 berths', '41 berths\n- 3 cranes').replace('Members only.', '')}`
    expect(failed(text, reply)).toEqual([])
    expect(take(text, reply, ({ isSuggested }) => isSuggested)).toBe(text.replace('40 berths', '41 berths\r\n- 3 cranes'))
    const filled = take(text.replace('Members only.\r\n', ''), body, () => true)
    expect(filled).toBe(text.replace('## Access\r\nMembers', '## Access\r\n\r\nMembers'))
  })
})

const piece = fc.constantFrom(
  'Boats lie here.',
  '- one\n- two',
  '| a | b |\n|---|---|\n| 1 | 2 |',
  '```yaml\n# x\na: 1\n```',
  '> quoted',
  '<!-- note -->',
  '',
  'Two\n\nparts',
)
const title = fc.constantFrom('Limits', 'Data', 'Access', 'Goals', 'Story 1: {{what}}', 'Rates & fees')
const section = fc.record({ title, level: fc.integer({ min: 2, max: 4 }), text: piece })
const ends = fc.constantFrom('\n', '\r\n')
const sections = fc.array(section, { minLength: 1, maxLength: 7 })

function written(parts: readonly { title: string; level: number; text: string }[], end: string): string {
  const lines = [
    '# Quay',
    '',
    'Intro.',
    ...parts.flatMap(({ title: name, level, text }) => ['', `${'#'.repeat(level)} ${name}`, '', ...text.split('\n')]),
  ]
  return `${lines.join('\n')}\n`.replaceAll('\n', end)
}

describe('any reply', () => {
  const edit = fc.record({ at: fc.nat(), kind: fc.constantFrom('text', 'drop', 'add', 'none'), text: piece, title })
  const replyOf = (
    parts: readonly { title: string; level: number; text: string }[],
    edits: readonly { at: number; kind: string; text: string; title: string }[],
  ) =>
    edits.reduce(
      (list, { at, kind, text, title: name }) => {
        const index = list.length === 0 ? 0 : at % list.length
        if (kind === 'text') return list.map((one, place) => (place === index ? { ...one, text } : one))
        if (kind === 'drop') return list.filter((_, place) => place !== index)
        return kind === 'add' ? [...list.slice(0, index), { title: `New ${name}`, level: 2, text }, ...list.slice(index)] : list
      },
      [...parts],
    )

  it('made by edits of the document and taken whole gives its own sections', () => {
    fc.assert(
      fc.property(sections, fc.array(edit, { maxLength: 4 }), ends, (parts, edits, end) => {
        const [text, reply] = [written(parts, end), written(replyOf(parts, edits), '\n')]
        const comparison = compareReply(text, reply)
        if (comparison.isOtherDocument || comparison.sections.some(({ disabledReason }) => disabledReason !== null)) return
        const result = take(text, reply, () => true)
        const shape = (source: string) => {
          const tree = readDocumentTree(source.replaceAll('\r\n', '\n'))
          return writtenSections(tree).map(({ title: name, core }) => [name, tree.text.slice(core.from, core.to)])
        }
        const order = (list: ReturnType<typeof shape>) => [...list].sort((a, b) => (a.join() < b.join() ? -1 : 1))
        expect(order(shape(result))).toEqual(order(shape(reply)))
      }),
      { numRuns: 400 },
    )
  })

  it('changes nothing when nothing is taken, and nothing outside what is', () => {
    const any = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc
        .array(
          fc.oneof(
            piece,
            title.map((name) => `## ${name}`),
          ),
          { maxLength: 12 },
        )
        .map((lines) => lines.join('\n')),
    )
    fc.assert(
      fc.property(sections, any, ends, fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }), (parts, reply, end, picks) => {
        const text = written(parts, end)
        const comparison = compareReply(text, reply)
        expect(takeReply(comparison, 'SPEC.md', new Set())?.text).toBe(text)
        const chosen = comparison.sections.filter(({ disabledReason }, at) => disabledReason === null && picks[at % 20])
        const taken = takeReply(comparison, 'SPEC.md', new Set(chosen.map(({ id }) => id)))
        if (taken === null) return
        for (const { range } of taken.edits) {
          const isChosen = chosen.some(
            ({ own, below }) => own !== null && own.heading.from <= range.from && range.to <= (below.at(-1) ?? own).body.to,
          )
          expect(isChosen).toBe(true)
        }
      }),
      { numRuns: 400 },
    )
  })
})

it('reads a reply of 5 MB in bounded work', () => {
  const long = `${body}\n${`## Part\n\n${'Words of a part. '.repeat(14)}\n\n`.repeat(20_000)}`
  const { sections: compared } = compareReply(document, long)
  expect(compared.filter(({ status }) => status === 'new')).toHaveLength(20_000)
  expect(compareReply(long, body).sections.filter(({ status }) => status === 'missing')).toHaveLength(20_000)
})
