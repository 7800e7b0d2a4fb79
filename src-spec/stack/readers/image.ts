import type { Declaration } from '../declaration'
import type { DeclarationList } from '../declarations'
import { databaseImages, runtimeImages } from '../packages'
import { leadingVersion } from '../version-text'

/** Declares what an image runs: `postgres:16`, `docker.io/library/node:18-alpine`. One that a variable names is unclear for both subjects. */
export function addImage(list: DeclarationList, image: string, use: Declaration['use']): void {
  const written = image.trim().replace(/@sha256:.*$/, '')
  const name = (written.split('/').at(-1) ?? '').toLowerCase()
  const [own = '', tag = ''] = name.split(':')
  if (own.includes('$')) list.unclear.add('database').add('runtime')
  const database = databaseImages[own]
  const runtime = runtimeImages[own]
  const version = tag.includes('$') ? null : leadingVersion(tag)
  if (database !== undefined) list.addVersion('database', database, image.trim(), version, use)
  if (runtime !== undefined) list.addVersion('runtime', runtime, image.trim(), version, use)
}
