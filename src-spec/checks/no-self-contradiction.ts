import { percentileInversions } from '../facts/percentile-order'
import { contractContradictions, numberContradictions, percentileContradictions } from '../facts/self-contradictions'
import type { Place } from '../text/source'
import { metricLabel } from '../vocabulary/metrics/metric-of'
import { defineDocumentCheck } from './check'

export const noSelfContradiction = defineDocumentCheck({
  id: 'no-self-contradiction',
  scope: 'document',
  kinds: ['constitution', 'technical-spec', 'technical-design', 'feature-spec', 'active-spec'],
  severity: 'warning',
  what: 'A document says two things that cannot both hold: its contract and a section, two numbers for one metric, or a P99 below the P95.',
  why: 'Readers follow the line that they happen to read, and no higher document decides.',
  remedy: 'Correct one of the two.',
  examples: [
    {
      documents: spec('- Auth: JWT', '**Authentication**:\n- [ ] Method: JWT (RS256), 15 min\n- [ ] Token storage: never in localStorage'),
      finds: [],
    },
    { documents: spec('- Auth: session', '**Authentication**:\n- [ ] Method: JWT'), finds: ['JWT'] },
    { documents: spec('- Auth: session', '**Payment**:\n- [ ] Method: JWT'), finds: [] },
    { documents: spec('- Conventions:\n  - Error format: RFC7807', '- [ ] Error contract: problem+json, stable codes'), finds: [] },
    {
      documents: spec('- Conventions:\n  - Error format: RFC7807', '- [ ] Error contract: plain text, stable codes'),
      finds: ['plain text, stable codes'],
    },
    {
      documents: spec('- Auth: OAuth2', '- [ ] Token storage: localStorage, 8 h\n- [ ] CSRF protection: SameSite=Lax cookie'),
      finds: ['localStorage, 8 h'],
    },
    {
      documents: spec(
        '- Auth: OAuth2',
        '- [ ] Token storage: localStorage, 8 h\n- [ ] CSRF protection: bearer header; the refresh cookie is SameSite=Strict',
      ),
      finds: [],
    },
    {
      documents: spec('- Auth: JWT', '| Call | P95 | P99 |\n|---|---|---|\n| List | 200 ms | 400 ms |\n| Write | 300 ms | 250 ms |'),
      finds: ['250 ms'],
    },
    {
      documents: spec('- Auth: JWT', 'Lists take a P95 of 200 ms and a P99 of 400 ms, writes a P95 of 600 ms and a P99 of 500 ms.'),
      finds: ['500 ms'],
    },
    { documents: spec('- Auth: JWT', 'Lists take a P95 of 600 ms, and writes a P99 of 500 ms.'), finds: [] },
    { documents: spec('- Auth: JWT', '- P99 latency: < 200 ms\n- P95 latency: < 300 ms'), finds: ['< 200 ms'] },
    { documents: spec('- Auth: JWT', '- P99 latency of lists: 200 ms\n- P95 latency of writes: 300 ms'), finds: [] },
    { documents: spec('- Auth: JWT', '- P99 latency of lists: 200 ms\n- P95 latency of lists: 300 ms'), finds: ['200 ms'] },
    { documents: spec('- Auth: JWT', '- P95 latency: < 200 ms\n\n### Export\n\n- P95 latency: < 3 s'), finds: [] },
    { documents: spec('- Auth: JWT', '- P95 latency: < 200 ms\n\nThe API keeps a P95 latency below 300 ms.'), finds: ['below 300 ms'] },
  ],
  *find(document) {
    const { path, outline, facts } = document
    const marked = new Set<number>()
    const isNew = ({ range }: Place) => {
      const fresh = !marked.has(range.from)
      marked.add(range.from)
      return fresh
    }
    const contract = document.kind === 'technical-spec' ? document.contract : null
    for (const { subject, first, second } of contract ? contractContradictions(path, outline, contract) : []) {
      if (!isNew(second.place)) continue
      yield {
        message: `This says "${second.value}", and line ${first.place.line} says "${first.value}": both cannot hold for ${names[subject] ?? subject}. Correct one of the two.`,
        place: second.place,
        related: [first.place],
        key: `${subject}\n${first.value}\n${second.value}`,
      }
    }
    const ordered = percentileInversions(path, outline).map(({ lower, higher }) => ({
      first: { ...lower, value: `P${lower.share} ${lower.value}` },
      second: { ...higher, value: `P${higher.share} ${higher.value}` },
    }))
    const apart = percentileContradictions(facts).map(({ subject, first, second }) => ({
      first,
      second: { ...second, value: `${metricLabel(subject)} ${second.value}` },
    }))
    for (const { first, second } of [...ordered, ...apart]) {
      if (!isNew(second.place)) continue
      yield {
        message: `${second.value} is below the lower percentile, ${first.value} in line ${first.place.line}: no measurement has that. Correct one of the two.`,
        place: second.place,
        related: [first.place],
        key: `order\n${first.value}\n${second.value}`,
      }
    }
    for (const { subject, first, second } of numberContradictions(facts)) {
      if (!isNew(second.place)) continue
      yield {
        message: `This says ${metricLabel(subject)} ${second.value}, and line ${first.place.line} says ${first.value}. Keep one of the two, or say what each is for.`,
        place: second.place,
        related: [first.place],
        key: `${subject}\n${first.value}\n${second.value}`,
      }
    }
  },
})

const names: Readonly<Record<string, string>> = { auth: 'authentication', 'error-format': 'errors', 'token storage': 'the token' }

function spec(contract: string, lines: string): Readonly<Record<string, string>> {
  return { 'SPEC.md': `# Shop\n\nSells boats.\n\n## Hydration Contract\n\n${contract}\n\n## Requirements\n\n${lines}\n` }
}
