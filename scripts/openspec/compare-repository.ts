import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { compareDelta, compareMain, compareMerge } from './comparison'
import type { Peer } from './peer'
import { changesIn, compareValidation, type OwnFinding, specFiles } from './validation'

export interface RepositoryComparison {
  readonly specs: number
  readonly deltas: number
  readonly changes: number
  readonly differences: readonly string[]
}

/** Reads, merges and validates everything below `root/openspec` twice: by the engine and by OpenSpec. */
export async function compareRepository(
  peer: Peer,
  repository: string,
  root: string,
  findings: readonly OwnFinding[],
): Promise<RepositoryComparison> {
  const differences: string[] = []
  const specs = specFiles(join(root, 'openspec/specs')).map((file) => join(root, 'openspec/specs', file))
  for (const path of specs) note(differences, path, compareMain(peer, readFileSync(path, 'utf8')))
  const deltas = specFiles(join(root, 'openspec/changes'))
    .filter((file) => /^(?:archive\/)?[^/]+\/specs\/./.test(file))
    .map((file) => join(root, 'openspec/changes', file))
  for (const path of deltas) note(differences, path, compareDelta(peer, readFileSync(path, 'utf8')))
  for (const path of deltas) note(differences, path, await mergeBoth(peer, root, path))
  differences.push(...(await compareValidation(peer, repository, root, findings)))
  return { specs: specs.length, deltas: deltas.length, changes: changesIn(root).length, differences }
}

/** Archived deltas too: most are refused today, and both must refuse them. */
async function mergeBoth(peer: Peer, root: string, source: string) {
  const id = dirname(source.slice(source.indexOf('/specs/', join(root, 'openspec/changes').length) + '/specs/'.length))
  const target = join(root, 'openspec/specs', id, 'spec.md')
  const main = existsSync(target) ? readFileSync(target, 'utf8') : null
  const theirs = await peer.merge(source, target, id, 'change').then(
    ({ rebuilt }) => rebuilt,
    () => null,
  )
  return compareMerge({ main, delta: readFileSync(source, 'utf8'), id, change: 'change' }, theirs)
}

function note(differences: string[], path: string, { ours, theirs }: { readonly ours: unknown; readonly theirs: unknown }): void {
  if (JSON.stringify(ours) !== JSON.stringify(theirs)) differences.push(`${basename(dirname(path))}: read differently (${path})`)
}
