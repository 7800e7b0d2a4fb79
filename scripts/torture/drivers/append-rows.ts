// Run as a process of its own, as a window would on one repository: `append-rows ROOT DATA_FOLDER PATH NAME COUNT`.

import { openForTexts } from '../../../src-main/testing/open-for-texts'
import type { Workspace } from '../../../src-main/workspace/workspace'
import type { Outcome } from '../../../src-preload/bridge'

const [root = '', dataFolder = '', path = '', name = '', count = ''] = process.argv.slice(2)
void appendRows()

/** Appends rows one after the other, each saved before the next; what another program wrote meanwhile is taken first. */
async function appendRows(): Promise<void> {
  const workspace = await openForTexts({ folder: root, dataFolder })
  const id = workspace.documents.idAt(path) ?? ''
  for (let row = 0; row < Number(count); row += 1) await append(workspace, id, `| ${name}-${row} | a boat |\n`)
  process.exit(0)
}

/** Until the row is saved: a save that another program was ahead of is refused, and begins again with the text on disk. */
async function append(workspace: Workspace, id: string, row: string): Promise<void> {
  for (;;) {
    const { version, text } = value(workspace.documents.open(id))
    if (!text.includes(row)) value(workspace.documents.change(id, version, [{ from: text.length, to: text.length, insert: row }]))
    const saved = await workspace.documents.save(id, false)
    if (saved.ok) return
    if (saved.problem.code === 'newer-on-disk') value(await workspace.documents.takeDiskText(id))
    else if (saved.problem.code !== 'stale') throw new Error(`${saved.problem.code}: ${saved.problem.message}`)
  }
}

function value<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(`${outcome.problem.code}: ${outcome.problem.message}`)
  return outcome.value
}
