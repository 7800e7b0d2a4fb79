import { undoDepth } from '@codemirror/commands'
import { EditorState } from '@codemirror/state'
import { keymap } from '@codemirror/view'
import { minimalSetup } from 'codemirror'
import { expect, it } from 'vitest'
import { baseSetup } from './base-setup'
import { textKeys } from './text-keys'

it('leaves out the keymap of the set-up and nothing else', () => {
  const state = EditorState.create({ extensions: [...baseSetup] })
  expect(state.facet(keymap)).toEqual([])
  expect(baseSetup).toHaveLength([minimalSetup].flat().length - 1)
  expect(undoDepth(state.update({ changes: { from: 0, insert: 'a' } }).state)).toBe(1)
})

it('binds none of the omitted keys beside the keys of the text', () => {
  const state = EditorState.create({ extensions: [...baseSetup, textKeys] })
  const keys = state.facet(keymap).flatMap((bindings) => bindings.map(({ key }) => key))
  expect(keys).toContain('Mod-a')
  for (const key of ['Mod-Enter', 'F8', 'Mod-i', 'Mod-u', 'Alt-l']) expect(keys).not.toContain(key)
})
