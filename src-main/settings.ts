import { mkdirSync, readFileSync } from 'node:fs'
import { basename, dirname, isAbsolute } from 'node:path'
import { z } from 'zod'
import type { Preferences, RecentRepository } from '#bridge'
import { writeAtomicallySync } from './base/atomic-write'
import { readPreferences } from './preferences'

const lastStateSchema = z.object({
  at: z.number(),
  stage: z.string(),
  percent: z.number(),
  next: z.string(),
  conflicts: z.int().min(0),
})
const recentSchema = z.object({
  path: z.string().min(1),
  name: z.string(),
  openedAt: z.number(),
  last: lastStateSchema.nullable().catch(null).default(null),
})
const boundsSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(400).max(20_000),
  height: z.int().min(300).max(20_000),
  maximized: z.boolean(),
})

export type WindowBounds = z.infer<typeof boundsSchema>

const maxRecent = 12

/** What the app keeps between starts, in one small file of its data folder. All paths are real paths. */
export class Settings {
  readonly #file: string
  #recent: readonly RecentRepository[]
  #trusted: ReadonlySet<string>
  #bounds: WindowBounds | null
  #preferences: Preferences
  #openAtEnd: readonly string[]
  #editor: string | null

  /** A missing file and invalid parts of one count as absent, so that invalid data never grants trust. */
  constructor(file: string) {
    this.#file = file
    const raw = readJson(file)
    this.#recent = list(raw.recent).flatMap((entry) => recentSchema.safeParse(entry).data ?? [])
    this.#trusted = new Set(list(raw.trusted).filter((entry) => typeof entry === 'string' && entry !== '') as string[])
    this.#bounds = boundsSchema.safeParse(raw.bounds).data ?? null
    this.#preferences = readPreferences(raw.preferences)
    this.#editor = typeof raw.editor === 'string' && isAbsolute(raw.editor) ? raw.editor : null
    this.#openAtEnd = list(raw.openAtEnd).filter((entry) => typeof entry === 'string' && entry !== '') as string[]
  }

  /** Latest first. */
  get recent(): readonly RecentRepository[] {
    return this.#recent
  }

  get bounds(): WindowBounds | null {
    return this.#bounds
  }

  get preferences(): Preferences {
    return this.#preferences
  }

  savePreferences(preferences: Preferences): void {
    this.#preferences = preferences
    this.#write()
  }

  /** The path of the user's own program for documents; null for that of the system. */
  get editor(): string | null {
    return this.#editor
  }

  saveEditor(path: string | null): void {
    this.#editor = path
    this.#write()
  }

  /** The repositories that were open when the application ended last. */
  get openAtEnd(): readonly string[] {
    return this.#openAtEnd
  }

  saveOpenAtEnd(paths: readonly string[]): void {
    if (paths.join('\n') === this.#openAtEnd.join('\n')) return
    this.#openAtEnd = paths
    this.#write()
  }

  /** What the last judgement of a recent repository said. */
  noteState(path: string, last: NonNullable<RecentRepository['last']>): void {
    this.#recent = this.#recent.map((entry) => (entry.path === path ? { ...entry, last } : entry))
    this.#write()
  }

  isTrusted(path: string): boolean {
    return this.#trusted.has(path)
  }

  /** `now`: milliseconds since the epoch. */
  addRecent(path: string, now: number, name = basename(path)): void {
    const others = this.#recent.filter((entry) => entry.path !== path)
    const last = this.#recent.find((entry) => entry.path === path)?.last ?? null
    this.#recent = [{ path, name, openedAt: now, last }, ...others].slice(0, maxRecent)
    this.#write()
  }

  trust(path: string): void {
    this.#trusted = new Set([...this.#trusted, path])
    this.#write()
  }

  saveBounds(bounds: WindowBounds): void {
    this.#bounds = bounds
    this.#write()
  }

  /** A failed write is ignored: the settings then only last until the app ends. */
  #write(): void {
    try {
      mkdirSync(dirname(this.#file), { recursive: true })
      const kept = {
        recent: this.#recent,
        trusted: [...this.#trusted],
        bounds: this.#bounds,
        preferences: this.#preferences,
        openAtEnd: this.#openAtEnd,
        editor: this.#editor,
      }
      const text = JSON.stringify(kept, null, 2)
      writeAtomicallySync(this.#file, Buffer.from(`${text}\n`))
    } catch {}
  }
}

function readJson(file: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
