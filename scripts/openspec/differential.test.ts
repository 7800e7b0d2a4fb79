import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { judge } from '../../src-spec/engine/judge'
import type { DocumentText } from '../../src-spec/model/workspace'
import { workspaceOf } from '../../src-spec/testing/check-tester'
import { compareDelta, compareMain, compareMerge } from './comparison'
import { writeChange } from './generate-change'
import { writeDelta, writeMainSpec } from './generate-specs'
import { loadPeer, type Peer } from './peer'
import { createRandom } from './random'
import { compareValidation } from './validation'

const seeds = Array.from({ length: 500 }, (_, index) => index + 1)

let peer: Peer
let folder: string
beforeAll(async () => {
  peer = await loadPeer()
  folder = mkdtempSync(join(tmpdir(), 'spec-cockpit-openspec-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('500 texts made by code are read as OpenSpec reads them', () => {
  it('main specs: the same requirements with the same scenarios', () => {
    for (const seed of seeds) {
      const text = writeMainSpec(createRandom(seed))
      const { ours, theirs } = compareMain(peer, text)
      expect({ seed, text, read: ours }).toEqual({ seed, text, read: theirs })
    }
  })

  it('deltas: the same additions, modifications, removals and renames', () => {
    for (const seed of seeds) {
      const text = writeDelta(createRandom(seed))
      const { ours, theirs } = compareDelta(peer, text)
      expect({ seed, text, read: ours }).toEqual({ seed, text, read: theirs })
    }
  })

  it('merges: the same text, or both refuse', async () => {
    const results = { merged: 0, refused: 0 }
    for (const seed of seeds) {
      const random = createRandom(seed)
      const main = random.chance(85) ? writeMainSpec(random, { isSound: random.chance(80) }) : null
      const delta = writeChange(random, main)
      const theirs = await mergeByPeer(main, delta, seed)
      const { ours } = compareMerge({ main, delta, id: 'berths', change: 'add-berths' }, theirs)
      expect({ seed, main, delta, merged: ours }).toEqual({ seed, main, delta, merged: theirs })
      results[theirs === null ? 'refused' : 'merged'] += 1
    }
    expect(Math.min(results.merged, results.refused)).toBeGreaterThan(100)
  })

  it('changes: each error of one is an error of the other', async () => {
    const { documents, settings } = writeRepository()
    const root = join(folder, 'repository')
    for (const { path, text } of [...documents, ...settings]) write(join(root, path), text)
    const workspace = {
      ...workspaceOf({ documents: {}, finds: [] }),
      documents,
      supportingFiles: { telltales: ['openspec'], settings, manifests: [] },
    }
    const findings = judge(workspace).findings.map(({ check, severity, place }) => ({ check, severity, path: place.path }))
    expect(await compareValidation(peer, root, root, findings)).toEqual([])
    const errors = new Set(
      findings.filter(({ severity, path }) => severity === 'error' && path.startsWith('openspec/')).map(({ check }) => check),
    )
    expect([...errors].sort()).toEqual([
      'change-needs-delta',
      'no-contradictory-delta',
      'no-duplicate-requirement',
      'no-lost-scenario',
      'no-unread-requirement',
      'requirement-needs-text',
      'story-needs-acceptance',
    ])
  })
})

/** Each change has a capability of its own, so that no two claim the same requirement. */
function writeRepository(): { readonly documents: DocumentText[]; readonly settings: DocumentText[] } {
  const documents: DocumentText[] = []
  const settings: DocumentText[] = []
  for (const seed of seeds) {
    const random = createRandom(seed + 10_000)
    const change = `openspec/changes/change-${seed}`
    const main = random.chance(85) ? writeMainSpec(random, { isSound: random.chance(70) }) : null
    if (main !== null) documents.push({ path: `openspec/specs/berths-${seed}/spec.md`, text: main })
    documents.push({ path: `${change}/proposal.md`, text: '# Change\n\n## Why\nGuests sail on.\n\n## What Changes\n- A list.\n' })
    documents.push({ path: `${change}/tasks.md`, text: '## 1. List\n\n- [ ] 1.1 Draw the list\n' })
    if (random.chance(95)) documents.push({ path: `${change}/specs/berths-${seed}/spec.md`, text: writeChange(random, main) })
    const mark = random.pick(['', '', '', 'schema: spec-driven\n', 'schema: spec-driven\nskip_specs: true\n'])
    if (mark !== '' && random.chance(30)) settings.push({ path: `${change}/.openspec.yaml`, text: mark })
  }
  return { documents, settings }
}

async function mergeByPeer(main: string | null, delta: string, seed: number): Promise<string | null> {
  const [source, target] = [join(folder, `${seed}/change/berths/spec.md`), join(folder, `${seed}/specs/berths/spec.md`)]
  write(source, delta)
  if (main !== null) write(target, main)
  else mkdirSync(dirname(target), { recursive: true })
  try {
    return (await peer.merge(source, target, 'berths', 'add-berths')).rebuilt
  } catch {
    return null
  }
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}
