import { hasMarkers, originals, paths, withoutGenerated } from './model-repository'
import type { Model, ModelWorld } from './model-world'

/** Throws when a line is lost, when a byte that no command edited has changed, or when the journal has another text than a document. */
export async function checkModel(world: ModelWorld, model: Model): Promise<void> {
  await world.workspace.flush()
  model.steps += 1
  await checkLines(world, model)
  checkBytes(world, model)
  await checkJournal(world)
}

async function checkLines(world: ModelWorld, model: Model): Promise<void> {
  const reachable = await world.reachableLines()
  const lost = world.repository.notCommitted([...model.lines].filter((line) => !reachable.has(line)))
  if (lost.length > 0) throw new Error(`Lost: ${lost.join(', ')}`)
}

function checkBytes(world: ModelWorld, model: Model): void {
  for (const path of paths) {
    const disk = world.repository.read(path)
    const buffer = world.document(path)?.text ?? null
    if ([disk, buffer].some((text) => text !== null && hasMarkers(text))) model.merged.add(path)
    const original = originals[path] ?? ''
    const isDiskSame = disk === null || withoutGenerated(disk) === original
    const isBufferSame = buffer === null || withoutGenerated(buffer) === asBuffer(original)
    if (isDiskSame && isBufferSame) model.merged.delete(path)
    else if (!model.merged.has(path))
      throw new Error(`Changed bytes of ${path}: disk ${JSON.stringify(disk)}, buffer ${JSON.stringify(buffer)}`)
  }
}

/** A buffer has no byte order mark, and one kind of line ending. */
function asBuffer(text: string): string {
  return text.replace(/^\ufeff/, '').replaceAll(/\r\n|\r/g, '\n')
}

/** The journal has the text of every unsaved document, and nothing for a saved one: it would be offered back although it is older. */
async function checkJournal(world: ModelWorld): Promise<void> {
  const entries = new Map((await world.journal()).map(({ path, text }) => [path, text]))
  for (const { path, isDirty } of world.documents()) {
    const text = world.document(path)?.text
    const entry = entries.get(path)
    if (isDirty ? entry !== text : entry !== undefined)
      throw new Error(`The journal of ${path} (${isDirty ? 'unsaved' : 'saved'}) has ${JSON.stringify(entry)} for ${JSON.stringify(text)}`)
  }
}

/** Runs `restart`; afterwards each document is as before: unsaved text is unsaved again, and a saved text is as on disk. */
export async function checkRestart(world: ModelWorld, restart: () => Promise<void>): Promise<void> {
  const before = new Map(world.documents().map((state) => [state.path, { ...state, text: world.document(state.path)?.text }]))
  await restart()
  for (const { path, isDirty } of world.documents()) {
    const known = before.get(path)
    const text = world.document(path)?.text
    if (isDirty !== (known?.isDirty ?? false) || text !== known?.text)
      throw new Error(
        `After the restart ${path} is ${isDirty ? 'unsaved' : 'saved'} with ${JSON.stringify(text)}, not ${JSON.stringify(known)}`,
      )
    before.delete(path)
  }
  if (before.size > 0) throw new Error(`After the restart there is no ${[...before.keys()].join(', ')}`)
}
