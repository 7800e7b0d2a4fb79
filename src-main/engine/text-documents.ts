import { configurationPath, type History, type Workspace } from '#spec'
import type { Change, Order } from './protocol'

interface Sheet {
  readonly text: string
  readonly version: number
}

/** The texts that the worker judges. Orders are applied in the order in which they arrive. */
export class Desk {
  readonly #sheets = new Map<string, Sheet>()
  #unreadable: Workspace['unreadable'] = []
  #deadLinks: Workspace['deadLinks'] = null
  #history: History = { kind: 'unknown', reason: 'Git has not been asked yet.' }

  apply(order: Exclude<Order, { kind: 'judge' }>): void {
    switch (order.kind) {
      case 'text':
        this.#sheets.set(order.path, { text: order.text, version: order.version })
        return
      case 'changes': {
        const sheet = this.#sheets.get(order.path)
        if (!sheet) throw new Error(`No text of ${order.path} was given before its changes.`)
        this.#sheets.set(order.path, { text: applyChanges(sheet.text, order.changes), version: order.version })
        return
      }
      case 'remove':
        this.#sheets.delete(order.path)
        return
      case 'unreadable':
        this.#unreadable = order.documents
        return
      case 'dead-links':
        this.#deadLinks = order.paths
        return
      case 'history':
        this.#history = order.history
        return
    }
  }

  workspace(today: string): Workspace {
    const texts = [...this.#sheets].map(([path, { text }]) => ({ path, text })).sort((a, b) => (a.path < b.path ? -1 : 1))
    return {
      documents: texts.filter(({ path }) => path !== configurationPath),
      unreadable: this.#unreadable,
      configuration: texts.find(({ path }) => path === configurationPath) ?? null,
      deadLinks: this.#deadLinks,
      history: this.#history,
      today,
    }
  }

  versions(): Record<string, number> {
    return Object.fromEntries([...this.#sheets].map(([path, { version }]) => [path, version]))
  }
}

/** Applies ascending changes that do not overlap, all in the old text's offsets. */
function applyChanges(text: string, changes: readonly Change[]): string {
  let result = ''
  let done = 0
  for (const { from, to, insert } of changes) {
    result += text.slice(done, from) + insert
    done = to
  }
  return result + text.slice(done)
}
