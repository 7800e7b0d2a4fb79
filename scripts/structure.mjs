import { printLine } from './setup/print-line.mjs'
import { inRoot } from './setup/root.mjs'
import { runMain } from './setup/run-main.mjs'
import { measureStructure } from './structure/measure.mjs'
import { rooms } from './walls/floors.mjs'

/** Prints the rooms of the engine, the arrows between them, how many floors they need, and every arrow that runs up. */
await runMain(async () => {
  const { arrows, floors, up, circles, unknown } = await measureStructure(inRoot('src-spec'), rooms)
  for (const [room, targets] of arrows)
    printLine(`${room.padEnd(14)} → ${[...targets].map(([to, count]) => `${to} ${count}`).join(', ') || 'nothing'}`)
  printLine(`\n${arrows.size} rooms on ${floors} floors, ${[...arrows.values()].reduce((sum, targets) => sum + targets.size, 0)} arrows.`)
  for (const line of [
    ...up.map((one) => `runs up: ${one}`),
    ...circles.map((one) => `circle: ${one}`),
    ...unknown.map((one) => `no room: ${one}`),
  ])
    printLine(line)
  return up.length + circles.length + unknown.length === 0 ? 0 : 1
})
