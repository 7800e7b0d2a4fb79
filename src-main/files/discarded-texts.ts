import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { writeAtomically } from '../base/atomic-write'
import { Sequencer } from '../base/sequencer'

export interface DiscardedText {
  /** Letters, digits and hyphens. */
  readonly key: string
  /** Relative to the root. */
  readonly path: string
  readonly text: string
  /** What the user did, as a clause: "discarded". */
  readonly why: string
  /** Milliseconds since the epoch. */
  readonly at: number
}

/** Texts that the user discarded, in the application's data, each for seven days. One folder a repository. */
export interface DiscardedTexts {
  /** Resolves when the text is on disk. Throws file system errors. */
  keep(path: string, text: string, why: string): Promise<string>
  /** Newest first. What cannot be read is left out; what is older than seven days is removed. */
  list(): Promise<readonly DiscardedText[]>
  drop(key: string): Promise<void>
}

export const discardedForMs = 7 * 24 * 60 * 60 * 1000

export function openDiscardedTexts(folder: string, now: () => number = Date.now): DiscardedTexts {
  const sequencer = new Sequencer()
  const sweep = async () => {
    for (const name of await namesIn(folder)) if (now() - timeOf(name) > discardedForMs) await rm(join(folder, name), { force: true })
  }
  return {
    keep: (path, text, why) =>
      sequencer.run(async () => {
        const at = now()
        const key = `${String(at).padStart(15, '0')}-${randomUUID()}`
        await mkdir(folder, { recursive: true, mode: 0o700 })
        await writeAtomically(join(folder, `${key}.json`), Buffer.from(JSON.stringify({ path, text, why, at })), 0o600)
        await sweep()
        return key
      }),
    list: () =>
      sequencer.run(async () => {
        await sweep()
        const texts: DiscardedText[] = []
        for (const name of (await namesIn(folder)).toReversed()) {
          const text = await readText(join(folder, name), name.slice(0, -'.json'.length))
          if (text !== null) texts.push(text)
        }
        return texts
      }),
    drop: (key) => sequencer.run(() => rm(join(folder, `${key}.json`), { force: true })),
  }
}

/** Names that begin with the time at which the text was discarded; oldest first. */
async function namesIn(folder: string): Promise<readonly string[]> {
  return (await readdir(folder).catch(() => [])).filter((name) => /^\d{15}-[0-9a-f-]{36}\.json$/.test(name)).sort()
}

function timeOf(name: string): number {
  return Number(name.slice(0, 15))
}

async function readText(file: string, key: string): Promise<DiscardedText | null> {
  try {
    const { path, text, why, at } = JSON.parse(await readFile(file, 'utf8')) as Partial<DiscardedText>
    if (typeof path !== 'string' || typeof text !== 'string' || typeof why !== 'string' || typeof at !== 'number') return null
    return { key, path, text, why, at }
  } catch {
    return null
  }
}
