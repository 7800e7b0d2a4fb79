import type { OpenDocument } from '#bridge'
import { minimalChange } from '#spec'
import { checkRestart } from './check-model'
import { lineStart } from './model-repository'
import { type Model, type ModelWorld, value } from './model-world'
import { writeExternally } from './other-programs'

/** Returns the typed line; null when there is no document. */
export function typeLine(world: ModelWorld, path: string, at: number): string | null {
  const document = world.document(path)
  return document === null ? null : typeInto(world, document, at)
}

/** As `typeLine`, into what the window has, while another program does something that the window does not know yet. */
export async function typeDuring(world: ModelWorld, path: string, at: number, action: () => Promise<void>): Promise<string | null> {
  const document = world.document(path)
  await action()
  return document === null ? null : typeInto(world, value(world.workspace.documents.open(document.id)), at)
}

function typeInto(world: ModelWorld, document: OpenDocument, at: number): string {
  const line = world.newLine('typed')
  const from = lineStart(document.text, at)
  world.edit(document, { from, to: from, insert: `${line}\n` })
  return line
}

/** Deletes one of the generated lines, as its user. */
export function deleteLine(world: ModelWorld, model: Model, path: string, at: number): void {
  const document = world.document(path)
  const found = [...(document?.text.matchAll(/(?:typed|written)-\d+-\d+\n/g) ?? [])]
  const chosen = found[at % Math.max(1, found.length)]
  if (document === null || chosen === undefined) return
  world.edit(document, { from: chosen.index, to: chosen.index + chosen[0].length, insert: '' })
  model.lines.delete(chosen[0].trim())
}

/** As the window does. */
export async function discard(world: ModelWorld, path: string): Promise<void> {
  const id = world.workspace.documents.idAt(path)
  const prepared = id === null ? null : await world.workspace.discards.prepare(id)
  if (!prepared?.ok) return
  const { status, committed } = prepared.value
  const document = world.document(path)
  if (status !== 'modified' || document === null || id === null) return
  if (document.text !== committed) world.edit(document, minimalChange(document.text, committed))
  await world.workspace.documents.save(id, false)
}

/** Saved text is on disk, and nothing is unsaved any more. */
export async function save(world: ModelWorld, path: string, isOverwriting: boolean): Promise<void> {
  const document = world.document(path)
  if (document === null) return
  const saved = await world.workspace.documents.save(document.id, isOverwriting)
  if (saved.ok && world.documents().some((state) => state.path === path && state.isDirty))
    throw new Error(`${path} is unsaved after a save.`)
}

/** Types lines that may be lost, since the journal has them only after a moment, and crashes. */
export async function crash(world: ModelWorld, path: string, at: number, isTyping: boolean): Promise<void> {
  if (!isTyping) return checkRestart(world, () => world.crash())
  typeLine(world, path, at)
  await world.crash()
}

/** The disk changes while no workspace is open. */
export async function crashAndWrite(world: ModelWorld, model: Model, path: string, style: string, at: number): Promise<void> {
  await world.crash(() => world.changeDisk(model, () => writeExternally(world, model, path, style, at, false)))
}
