import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { writeAtomically } from '../base/atomic-write'
import { isMissing } from '../base/is-missing'
import { Sequencer } from '../base/sequencer'

const placeSchema = z.object({
  root: z.string().min(1),
  head: z.string().nullable(),
  prefix: z.string().default(''),
  documents: z.record(z.string(), z.string()),
  carriedTo: z.array(z.string()).default([]),
})

/** By what a repository is recognized that is at another place now. */
export interface RepositoryPlace {
  /** The real path at which it was. */
  readonly root: string
  /** The commit that was checked out last; null when there was none. */
  readonly head: string | null
  /** Path of the root in its repository; '' at the top. */
  readonly prefix: string
  /** Hashes of the bytes of some documents on disk, by path. */
  readonly documents: Readonly<Record<string, string>>
  /** Real paths to which its texts have gone along. */
  readonly carriedTo: readonly string[]
}

export type PlaceFacts = Pick<RepositoryPlace, 'head' | 'prefix' | 'documents'>

/** More would recognize no better. */
export const placeDocuments = 50

const fileName = 'place.json'

/** Null when nothing is known of the repository. `folder`: that of its journal. */
export async function readPlace(folder: string): Promise<RepositoryPlace | null> {
  try {
    return placeSchema.parse(JSON.parse(await readFile(join(folder, fileName), 'utf8')))
  } catch {
    return null
  }
}

export async function writePlace(folder: string, place: RepositoryPlace): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await writeAtomically(join(folder, fileName), Buffer.from(JSON.stringify(place)), 0o600)
}

/** Keeps the place of an open repository up to date. */
export class PlaceRecord {
  readonly #root: string
  readonly #folder: string
  readonly #sequencer = new Sequencer()
  #noted = ''

  constructor(root: string, folder: string) {
    this.#root = root
    this.#folder = folder
  }

  /** Writes nothing when nothing has changed. */
  note(facts: PlaceFacts): void {
    const noted = JSON.stringify(facts)
    if (noted === this.#noted) return
    this.#noted = noted
    void this.#sequencer.run(async () => {
      // A folder that is being removed has no commit and no documents, and is the same repository at its next place.
      if (noted !== this.#noted || (await isMissing(this.#root))) return
      await writePlace(this.#folder, { root: this.#root, carriedTo: [], ...facts }).catch(() => {
        this.#noted = ''
      })
    })
  }

  async idle(): Promise<void> {
    await this.#sequencer.idle()
  }
}
