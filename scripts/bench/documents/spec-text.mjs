/** Sections that a technical spec is asked to have, each with a sentence of its own. */
const sections = [
  ['Architecture & Responsibilities', 'A gateway takes every parcel in; each part behind it owns one step and its data.'],
  ['Interfaces', 'Every interface is versioned in its path, and an old version lives for six months.'],
  ['Data Model', 'A parcel is written once and only ever gains events.'],
  ['Error Handling & Observability', 'Errors carry a type, a title and a trace id; only 503 is worth a retry.'],
  ['Performance & Capacity', 'The numbers below hold on the smallest machine that is in use.'],
  ['Security', 'Who may see a parcel is part of the query, never a filter after it.'],
  ['Dependencies', 'A dependency comes in with its reason and leaves with it.'],
  ['Testing & Quality', 'A change ships when the three levels are green.'],
]

const head = `# Technical Specification: Parcels

**Author**: Lena Ortiz | **Date**: 2026-09-14 | **Status**: Approved

> **Role:** what stays true from one release to the next.

## Hydration Contract (for ACTIVE_SPEC)

- Database: PostgreSQL 15
- Auth: OAuth 2.0
- API Style: REST
- Runtime/Deploy: Docker
- Conventions:
  - Error format: RFC 7807
  - Logging: structured JSON
  - Testing: Vitest

`

const tail = `## Change Policy

- A change of this file comes with an entry in [DECISION_LOG.md](DECISION_LOG.md).
`

/** The line, alone in its paragraph and on the first screen, at whose end the keys are pressed. */
export const typedLine = 'A gateway takes every parcel in; each part behind it owns one step and its data.'

/**
 * A filled technical spec with everything that such documents hold, the same for the same size.
 *
 * @param {number} bytes at least; at most one part (about 1.5 KB) more
 */
export function specText(bytes) {
  const bodies = sections.map(([title, sentence]) => `## ${title}\n\n${sentence}\n\n`)
  let size = head.length + tail.length + bodies.reduce((sum, body) => sum + body.length, 0)
  for (let number = 1; size < bytes; number += 1) {
    const text = part(number)
    const at = number % bodies.length
    bodies[at] += text
    size += Buffer.byteLength(text)
  }
  return head + bodies.join('') + tail
}

/** @param {number} number */
function part(number) {
  const lines = [
    `### Depot ${number}\n`,
    `Depot ${number} sorts up to ${number * 7 + 40} parcels a minute on **two belts**. A parcel that *nobody* expected goes to`,
    `the hold, see [the rules of depot ${number}](https://parcels.example/depots/${number}#hold "Rules") and \`depots/${number}.yaml\`.`,
    `When a belt stops, \`sorter-${number}\` says so within ${(number % 9) + 1} s; nothing is lost, since belts keep their own count.\n`,
    `- Takes \`parcel.arrived\`, answers \`parcel.sorted\`; at least once, in order for one parcel.`,
    `- Keeps its state in table \`depot_${number}\`:`,
    `  - the belt, the lane and the weight in grams`,
    `  - who touched it last, as a link to [the event](events.md#e${number})`,
    `- Wakes the team at more than ${(number % 5) + 1} % refused parcels in 5 min.\n`,
    '| Method and path | Purpose | Who | p95 |',
    '| :--- | :--- | :--- | ---: |',
    `| \`GET /v1/depots/${number}/lanes\` | Lanes with free places | Anybody | ${(number % 80) + 20} ms |`,
    `| \`POST /v1/depots/${number}/parcels\` | Sorts one parcel, once for each \`Idempotency-Key\` | Belts | ${(number % 200) + 50} ms |`,
    `| \`DELETE /v1/depots/${number}/parcels/{parcel_id}\` | Takes it off, with a reason \\| a photograph | Staff | 300 ms |\n`,
  ]
  if (number % 2 === 0)
    lines.push(
      '```ts',
      `export const depot${number} = { belts: 2, lanes: ${number % 30}, todo: 'TODO: inside code nothing counts' }`,
      '```\n',
    )
  if (number % 3 === 0)
    lines.push(`RISK: Depot ${number} stands by the river; a flood closes it for a week, and depot ${number + 1} takes over. @lena\n`)
  if (number % 4 === 0)
    lines.push(`- [x] Load test of depot ${number} at twice its peak`, `- [ ] Walk through its runbook with the night shift\n`)
  if (number % 5 === 0) lines.push(`> Its lease ends in ${2027 + (number % 9)}; the depot moves, its number stays.\n`)
  if (number % 6 === 0) lines.push(`<!-- counted by hand in week ${(number % 52) + 1} -->\n`)
  if (number % 9 === 0) lines.push(`TODO: Say what happens to parcels above 30 kg in depot ${number}. @omar 2027-05-01\n`)
  if (number % 16 === 0) lines.push(`- Cooling: [Ammonia | CO2 | none]\n`)
  return `${lines.join('\n')}\n`
}
