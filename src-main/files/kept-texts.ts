import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { writeAtomically } from '../base/atomic-write'
import { Sequencer } from '../base/sequencer'
import { readTextShape, type TextShape } from './text-shape'

/** What took the text away: the user discarded it, or it was replaced by another text. */
export type KeptBecause = 'discarded' | 'replaced'

export interface KeptText {
  /** Letters, digits and hyphens. */
  readonly key: string
  /** Relative to the root. */
  readonly path: string
  readonly text: string
  /** Its line endings and byte order mark; null when they were not kept. */
  readonly shape: TextShape | null
  /** Why it was kept, as a clause: "discarded". */
  readonly why: string
  /** Milliseconds since the epoch. */
  readonly at: number
}

/** Texts that are no longer in a document, in the application's data. One folder a repository. */
export interface KeptTexts {
  /** Resolves with the key when the text is on disk. Throws file system errors. */
  keep(because: KeptBecause, path: string, text: string, why: string, shape?: TextShape | null): Promise<string>
  /** Newest first. What cannot be read is left out; what has passed its limit is removed. */
  list(): Promise<readonly KeptText[]>
  /** Throws file system errors. */
  remove(key: string): Promise<void>
}

/** A discarded text is kept for seven days, since the user was told so. */
export const discardedForMs = 7 * 24 * 60 * 60 * 1000
/** Texts are replaced by programs too, as often as these write, so only the newest are kept. */
export const replacedLimit = 50

const folders: Readonly<Record<KeptBecause, string>> = { discarded: 'discarded', replaced: 'kept' }
const reasons = ['discarded', 'replaced'] as const

/** `folder`: that of the repository's journal. */
export function openKeptTexts(folder: string, now: () => number = Date.now): KeptTexts {
  const sequencer = new Sequencer()
  const fileOf = (because: KeptBecause, name: string) => join(folder, folders[because], name)
  const sweep = async () => {
    const replaced = await namesIn(join(folder, folders.replaced))
    for (const name of replaced.slice(0, -replacedLimit)) await rm(fileOf('replaced', name), { force: true })
    for (const name of await namesIn(join(folder, folders.discarded)))
      if (now() - timeOf(name) > discardedForMs) await rm(fileOf('discarded', name), { force: true })
  }
  return {
    keep: (because, path, text, why, shape = null) =>
      sequencer.run(async () => {
        const at = now()
        const name = `${String(at).padStart(15, '0')}-${randomUUID()}`
        await mkdir(join(folder, folders[because]), { recursive: true, mode: 0o700 })
        await writeAtomically(fileOf(because, `${name}.json`), Buffer.from(JSON.stringify({ path, text, shape, why, at })), 0o600)
        await sweep()
        return `${because}-${name}`
      }),
    list: () =>
      sequencer.run(async () => {
        await sweep()
        const texts: KeptText[] = []
        for (const because of reasons) {
          for (const name of await namesIn(join(folder, folders[because]))) {
            const text = await readText(fileOf(because, name), `${because}-${name.slice(0, -'.json'.length)}`)
            if (text !== null) texts.push(text)
          }
        }
        return texts.sort((a, b) => b.at - a.at || (a.key < b.key ? 1 : -1))
      }),
    remove: (key) =>
      sequencer.run(async () => {
        const because = reasons.find((candidate) => key.startsWith(`${candidate}-`))
        const name = `${key.slice((because?.length ?? 0) + 1)}.json`
        if (because !== undefined && isName(name)) await rm(fileOf(because, name), { force: true })
      }),
  }
}

/** Names that begin with the time at which the text was kept; oldest first. */
async function namesIn(folder: string): Promise<readonly string[]> {
  return (await readdir(folder).catch(() => [])).filter(isName).sort()
}

function isName(name: string): boolean {
  return /^\d{15}-[0-9a-f-]{36}\.json$/.test(name)
}

function timeOf(name: string): number {
  return Number(name.slice(0, 15))
}

async function readText(file: string, key: string): Promise<KeptText | null> {
  try {
    const { path, text, shape, why, at } = JSON.parse(await readFile(file, 'utf8')) as Partial<KeptText>
    if (typeof path !== 'string' || typeof text !== 'string' || typeof why !== 'string' || typeof at !== 'number') return null
    return { key, path, text, shape: readTextShape(shape), why, at }
  } catch {
    return null
  }
}
