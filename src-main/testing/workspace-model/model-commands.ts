import { rmSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { checkModel, checkRestart } from './check-model'
import { branches, paths } from './model-repository'
import type { Model, ModelWorld } from './model-world'
import { endMerge, rename, styles, writeExternally } from './other-programs'
import { crash, crashAndWrite, deleteLine, discard, save, typeDuring, typeLine } from './user-actions'

type ModelCommand = fc.AsyncCommand<Model, ModelWorld>
type Action = (world: ModelWorld, model: Model) => Promise<void> | void

function command(name: string, action: Action): ModelCommand {
  return {
    check: () => true,
    run: async (model, world) => {
      await action(world, model)
      await checkModel(world, model)
    },
    toString: () => name,
  }
}

const path = fc.constantFrom(...paths)
const at = fc.nat(200)
const style = fc.constantFrom(...Object.keys(styles), 'append')
const branch = fc.constantFrom(...branches)
const yes = fc.boolean()

const typing = fc.tuple(path, at).map(([path, at]) =>
  command(`type ${path} ${at}`, (world, model) => {
    const line = typeLine(world, path, at)
    if (line !== null) model.lines.add(line)
  }),
)
const saving = fc
  .tuple(path, yes)
  .map(([path, all]) => command(`save ${path}${all ? ' over newer' : ''}`, (world) => save(world, path, all)))

/** Commands that are expected more often are listed more often. */
export const commands: fc.Arbitrary<ModelCommand>[] = [
  typing,
  typing,
  typing,
  saving,
  saving,
  fc.tuple(path, at).map(([path, at]) => command(`delete a line of ${path} ${at}`, (world, model) => deleteLine(world, model, path, at))),
  fc
    .tuple(path, style, at, yes)
    .map(([path, style, at, isWhole]) =>
      command(`write ${path} ${style} ${at}${isWhole ? ' from an old text' : ''}`, (world, model) =>
        world.asOtherProgram(model, () => writeExternally(world, model, path, style, at, isWhole)),
      ),
    ),
  fc.constant(command('commit', (world, model) => world.asOtherProgram(model, () => void world.repository.commit()))),
  fc.tuple(branch, yes).map(([branch, isForced]) =>
    command(`checkout ${branch}${isForced ? ' by force' : ''}`, (world, model) =>
      world.asOtherProgram(model, () => {
        endMerge(world, isForced)
        world.repository.git('checkout', '--quiet', ...(isForced ? ['--force'] : []), branch)
      }),
    ),
  ),
  fc.tuple(branch, yes).map(([branch, isAborted]) =>
    command(`merge ${branch}${isAborted ? ' after an abort' : ''}`, (world, model) =>
      world.asOtherProgram(model, () => {
        endMerge(world, isAborted)
        world.repository.git('merge', '--quiet', '--no-edit', branch)
      }),
    ),
  ),
  fc.tuple(path, at, yes).map(([path, at, isTyping]) =>
    command(`delete ${path}${isTyping ? ` while typing in it ${at}` : ''}`, async (world, model) => {
      const remove = () => world.asOtherProgram(model, () => rmSync(join(world.repository.root, path), { force: true }))
      if (!isTyping) return remove()
      const line = await typeDuring(world, path, at, remove)
      if (line !== null) model.lines.add(line)
    }),
  ),
  path.map((path) =>
    command(`rename ${path} away or back`, (world, model) => world.asOtherProgram(model, () => rename(world.repository.root, path))),
  ),
  fc
    .tuple(path, at, yes)
    .map(([path, at, isTyping]) =>
      command(`crash${isTyping ? ` while typing in ${path} ${at}` : ''}`, (world) => crash(world, path, at, isTyping)),
    ),
  fc
    .tuple(path, style, at)
    .map(([path, style, at]) =>
      command(`crash, write ${path} ${style} ${at}, start`, (world, model) => crashAndWrite(world, model, path, style, at)),
    ),
  fc.constant(command('reopen', (world) => checkRestart(world, () => world.reopen()))),
  path.map((path) => command(`discard ${path}`, (world) => discard(world, path))),
  path.map((path) =>
    command(`take the disk's ${path}`, async (world) => {
      const id = world.workspace.documents.idAt(path)
      if (id !== null) await world.workspace.documents.takeDiskText(id)
    }),
  ),
]
