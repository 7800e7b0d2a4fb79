import { streamKey } from '../kinds/technical-design/declared-streams'
import { defineDocumentCheck } from './check'

/** Finds nothing in a design that declares no streams, since they may be declared in another document. */
export const noUndeclaredStream = defineDocumentCheck({
  id: 'no-undeclared-stream',
  scope: 'document',
  kinds: ['technical-design'],
  severity: 'warning',
  what: 'An interface names a stream that is not in the list of streams.',
  why: 'That side of the interface has no owner, or the name is a second name for a known stream.',
  remedy: 'Use a name from the list, or add the stream to it.',
  examples: [
    { documents: design('| `ingest` | Billing | event | v1 |'), finds: [] },
    { documents: design('| ingest | reporting | event | v1 |'), finds: ['reporting'] },
    { documents: design('| ingestion | bill | event | v1 |'), finds: [] },
    { documents: design('| ingest | ill | event | v1 |'), finds: ['ill'] },
    { documents: design('| external partners | ingest | file | CSV |'), finds: [] },
    { documents: { 'TECHNICAL-DESIGN.md': interfaces('| ingest | reporting | event | v1 |') }, finds: [] },
  ],
  *find({ design }) {
    const declared = design.declaredStreams?.map(({ cells }) => streamKey(cells.stream ?? '')) ?? null
    if (declared === null) return
    for (const { cells, places } of design.streams) {
      for (const role of ['from', 'to']) {
        const place = places[role]
        const names = (cells[role] ?? '').split(/[,;+&]|\s(?:and|und|or)\s|\s\/\s|→|和/)
        const unknown = names.filter((name) => !isKnown(name, declared)).map((name) => name.trim())
        if (!place || unknown.length === 0) continue
        const name = unknown.join(', ')
        yield { message: `"${name}" is not in the list of streams. Use a name from the list, or add the stream to it.`, place, key: name }
      }
    }
  },
})

function isKnown(name: string, declared: readonly string[]): boolean {
  const key = streamKey(name)
  if (key === '') return true
  if (/\b(?:all|any|every|each|external|third[- ]party|clients?|users?|everyone|alle|extern)\b|全部|外部/i.test(name)) return true
  return declared.some((one) => one === key || (one.length > 3 && key.includes(one)) || (key.length > 3 && one.includes(key)))
}

function interfaces(row: string): string {
  const table = `| From | To | Interface | Contract |\n|---|---|---|---|\n${row}\n`
  return `# Technical design\n\nWe sell boats.\n\n## Interfaces between streams\n${table}`
}

function design(row: string): Readonly<Record<string, string>> {
  const streams = '\n## Streams\n| Stream | Owner |\n|---|---|\n| ingest | @ana |\n| billing | @bo |\n'
  return { 'TECHNICAL-DESIGN.md': interfaces(row) + streams }
}
