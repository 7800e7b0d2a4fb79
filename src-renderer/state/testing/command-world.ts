import { undo, undoDepth } from '@codemirror/commands'
import { ensureSyntaxTree } from '@codemirror/language'
import { EditorSelection, type Extension, type StateCommand } from '@codemirror/state'
import { expect } from 'vitest'
import type { ShownJudgement } from '#bridge'
import { minimalChange, type Range } from '#spec'
import type { Buffer } from '../cockpit'
import { EngineMain } from './engine-main'
import { missingLetters, missingWords } from './missing-words'
import { createTestCockpit, openBuffer, type TestCockpit, waitForAnswers } from './test-cockpit'

/** What a command may take away: places of the texts before it. */
export interface Named {
  readonly path: string
  readonly range: Range
}

/** One command of the window. Returns what it may take away; null when it had nothing to do. */
export interface RandomCommand {
  readonly name: string
  /** A command of the text may cut words in two, so that only letters can be counted. */
  readonly isOfText?: boolean
  readonly run: (world: World, at: number) => Promise<readonly Named[] | null> | readonly Named[] | null
}

/** A window with the documents of a small repository, judged by the engine, without a view. */
export class World {
  readonly cockpit: TestCockpit
  readonly engine: EngineMain
  readonly buffers: readonly Buffer[]
  /** The texts that undo leads back to. */
  readonly #past = new Map<Buffer, readonly string[]>()
  #lastChange: { readonly buffer: Buffer; readonly at: number } | null = null
  #lastName = ''

  private constructor(cockpit: TestCockpit, engine: EngineMain, buffers: readonly Buffer[]) {
    this.cockpit = cockpit
    this.engine = engine
    this.buffers = buffers
  }

  /** A discard goes back to the `committed` texts. */
  static async open(
    texts: Readonly<Record<string, string>>,
    committed: Readonly<Record<string, string>>,
    extensions: Extension,
  ): Promise<World> {
    const cockpit = createTestCockpit(texts, extensions)
    await waitForAnswers()
    const engine = new EngineMain(cockpit.main, committed)
    const buffers: Buffer[] = []
    for (const path of Object.keys(texts)) buffers.push(await openBuffer(cockpit, path))
    return new World(cockpit, engine, buffers)
  }

  get judgement(): ShownJudgement {
    const judgement = this.cockpit.store.getState().snapshot?.judgement ?? null
    if (judgement === null) throw new Error('Nothing is judged.')
    return judgement
  }

  pick<Value>(values: readonly Value[], at: number): Value | undefined {
    return values[at % Math.max(1, values.length)]
  }

  /** The end of the last change, where the next key may be typed. */
  get lastChange(): { readonly buffer: Buffer; readonly at: number } | null {
    return this.#lastChange
  }

  text(path: string): string {
    return this.buffers.find((buffer) => buffer.path === path)?.state.doc.toString() ?? ''
  }

  /** Runs a command of the text at a place, in a parsed document. */
  runText(command: StateCommand, at: number, length: number): Buffer {
    const buffer = this.buffers[at % this.buffers.length] as Buffer
    const from = (at >> 2) % (buffer.state.doc.length + 1)
    const selection = EditorSelection.range(from, Math.min(buffer.state.doc.length, from + length))
    this.cockpit.actions.dispatchTo(buffer, { selection, userEvent: 'select' })
    ensureSyntaxTree(buffer.state, buffer.state.doc.length, 5_000)
    this.#run(buffer, command)
    return buffer
  }

  /** Runs a command and holds it to its promise: what it did not name is still there, and the change is one undo step. */
  async play(command: RandomCommand, at: number): Promise<boolean> {
    const before = new Map(this.buffers.map((buffer) => [buffer, buffer.state]))
    const named = await command.run(this, at)
    await this.#settle()
    let isChanged = false
    for (const [buffer, state] of before) {
      const isSelected = !command.isOfText && state.selection.main.empty && !buffer.state.selection.main.empty
      expect([command.name, isSelected]).toEqual([command.name, false])
      const [old, text] = [state.doc.toString(), buffer.state.doc.toString()]
      const steps = undoDepth(buffer.state) - undoDepth(state)
      if (old !== text) {
        isChanged = true
        const own = (named ?? []).filter(({ path }) => path === buffer.path).map(({ range }) => old.slice(range.from, range.to))
        const missing = command.isOfText ? missingLetters(old, text, own.join(' ')) : missingWords(old, text, own.join(' '))
        expect([command.name, buffer.path, missing]).toEqual([command.name, buffer.path, ''])
        const { from, insert } = minimalChange(old, text)
        this.#lastChange = { buffer, at: from + insert.length }
      }
      // Words that are typed one after the other are undone together.
      const isJoined = command.name === 'type' && this.#lastName === 'type' && steps === 0
      if (!isJoined) expect([command.name, buffer.path, steps]).toEqual([command.name, buffer.path, old === text ? 0 : 1])
      if (!isJoined && old !== text) this.#past.set(buffer, [...(this.#past.get(buffer) ?? []), old])
      expect([command.name, this.cockpit.main.textOf(buffer.path)]).toEqual([command.name, text])
    }
    if (isChanged) this.#lastName = command.name
    return isChanged
  }

  /** Takes everything back, step by step. */
  undoAll(): void {
    for (const [buffer, texts] of this.#past)
      for (const text of [...texts].reverse()) {
        this.#run(buffer, undo)
        expect(buffer.state.doc.toString()).toBe(text)
      }
  }

  /** Main gets what was typed, and the window its judgement. */
  async #settle(): Promise<void> {
    this.cockpit.actions.closePanel()
    this.cockpit.clock.advance(10_000)
    await waitForAnswers()
    this.engine.judge()
    this.cockpit.clock.advance(10_000)
  }

  #run(buffer: Buffer, command: StateCommand): void {
    command({
      state: buffer.state,
      dispatch: (transaction) => {
        buffer.state = transaction.state
        this.cockpit.actions.noteTransactions(buffer, [transaction])
      },
    })
  }
}
