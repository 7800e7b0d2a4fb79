// Run as a process of its own: `save-and-crash ROOT DATA_FOLDER PATH KILL_AT`.
import { writeSync } from 'node:fs'
import promises from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Outcome } from '#bridge'
import { openJournal } from '../files/index'
import type { Workspace } from '../workspace/workspace'
import { openForTexts } from './open-for-texts'

const [root = '', dataFolder = '', path = '', killAt = ''] = process.argv.slice(2)
void saveAndCrash()

/** Types a line, waits until it is in the journal, types another one, saves, and crashes after the save at the latest. */
async function saveAndCrash(): Promise<void> {
  const workspace = await openForTexts({ folder: root, dataFolder })
  const id = workspace.documents.idAt(path) ?? ''
  const typed = append(workspace, id, 'typed\n')
  while ((await journalTexts()).join() !== typed) await wait(5)
  append(workspace, id, 'saved\n')
  killAtWrite(Number(killAt))
  value(await workspace.documents.save(id, false))
  writeSync(1, 'saved')
  crash()
}

/** Returns the whole text. */
function append(workspace: Workspace, id: string, line: string): string {
  const { version, text } = value(workspace.documents.open(id))
  value(workspace.documents.change(id, version, [{ from: text.length, to: text.length, insert: line }]))
  return text + line
}

async function journalTexts(): Promise<readonly string[]> {
  const journals = join(dataFolder, 'journals')
  const [folder] = await promises.readdir(journals).catch(() => [])
  return folder === undefined ? [] : (await openJournal(join(journals, folder)).list()).map(({ text }) => text)
}

/** Kills this process at its `number`th change of the disk from now on, counted from 1. */
function killAtWrite(number: number): void {
  let count = 0
  const counted = <Args extends unknown[], Result>(change: (...args: Args) => Result) => {
    return (...args: Args): Result => {
      count += 1
      if (count === number) crash()
      return change(...args)
    }
  }
  const { open, mkdir, link, rename, rm } = promises
  Object.assign(promises, { open: counted(open), mkdir: counted(mkdir), link: counted(link), rename: counted(rename), rm: counted(rm) })
}

function crash(): void {
  process.kill(process.pid, 'SIGKILL')
}

function value<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(`${outcome.problem.code}: ${outcome.problem.message}`)
  return outcome.value
}
