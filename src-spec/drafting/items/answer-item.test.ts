import { describe, expect, it } from 'vitest'
import { applyEdits } from '../../text/source'
import { answerLanguages, englishAnswer } from '../../vocabulary/answer-words'
import { answerMark } from '../../vocabulary/question-words'
import { answerItem } from './answer-item'
import { readItemDocument } from './item-reference'

/** The text after its first open item was answered; null when that is refused. */
function answer(text: string, words = 'West', keepsItem = true): string | null {
  const document = { path: 'SPEC.md', text }
  const [item] = readItemDocument(document).items
  if (!item) throw new Error('There is no open item.')
  const answered = answerItem(document, { path: 'SPEC.md', kind: item.kind, text: item.text, before: 0 }, { text: words, keepsItem })
  return answered.kind === 'edits' ? applyEdits(text, answered.edits) : null
}

describe('an answer in place', () => {
  it.each([
    ['# A\n\n- OPEN QUESTION: which pier?\n- Rope\n', '# A\n\n- which pier? **Answer:** West\n- Rope\n'],
    ['# A\n\nTODO: name the pier\n', '# A\n\nname the pier. **Answer:** West\n'],
    ['# A\n\n- **OPEN QUESTION:** which pier?\n', '# A\n\n- which pier? **Answer:** West\n'],
    ['# A\n\n- **OPEN QUESTION**: which pier?\n', '# A\n\n- which pier? **Answer:** West\n'],
    ['# A\n\n- **OPEN QUESTION: which pier?**\n', '# A\n\n- which pier? **Answer:** West\n'],
    ['# A\n\n- Pier (TODO: ask Ana) and rope\n', '# A\n\n- Pier (ask Ana. **Answer:** West) and rope\n'],
    ['# A\n\n- Pier: [TODO: ask Ana]\n', '# A\n\n- Pier: ask Ana. **Answer:** West\n'],
    ['# A\n\n- [ ] OPEN QUESTION: which pier?\n', '# A\n\n- [x] which pier? **Answer:** West\n'],
    ['# A\n\n- [ ] Ask: OPEN QUESTION: which pier?\n', '# A\n\n- [ ] Ask: which pier? **Answer:** West\n'],
    ['# A\n\n- TODO(bo): rest\n', '# A\n\n- rest (owner: bo). **Answer:** West\n'],
    ['# A\n\n- RISK: the pier is short\n', '# A\n\n- the pier is short. **Resolved:** West\n'],
    ['# A\r\n\r\n- OPEN QUESTION: which\r\n  pier?\r\n', '# A\r\n\r\n- which\r\n  pier? **Answer:** West\r\n'],
    [
      '# A\n\n| What | Note |\n|---|---|\n| Pier | OPEN QUESTION: which? |\n',
      '# A\n\n| What | Note |\n|---|---|\n| Pier | which? **Answer:** West |\n',
    ],
  ])('%j', (before, after) => {
    expect(answer(before)).toBe(after)
  })

  it('goes into the answer column of a table of questions, and closes its state', () => {
    const table = (row: string) => `# A\n\n| Question | Owner | Answer | Status |\n|---|---|---|---|\n${row}\n`
    expect(answer(table('| OPEN QUESTION: which pier? | Ana |  | Open |'), 'West | East')).toBe(
      table('| which pier? | Ana | West \\| East | Answered |'),
    )
    expect(answer(table('| OPEN QUESTION: which pier? | Ana | East | Open |'))).toBe(
      table('| which pier? **Answer:** West | Ana | East | Answered |'),
    )
  })

  it.each([
    ['Der Hafen ist klein und die Boote werden nicht mit Öl, oder auch für eine Nacht, an der Pier belegt.', 'Antwort'],
    ['Les bateaux sont dans le port, et une corde est prévue par bateau avec les autres dans cette baie.', 'Réponse'],
    ['El puerto es pequeño y los barcos, cuando llegan, atracan en las boyas al lado, pero este muelle debe abrir.', 'Respuesta'],
    ['Os barcos não são grandes, mas uma boia deve ficar ao lado dos cais quando chegam das ilhas.', 'Resposta'],
    ['Il porto è piccolo e gli scafi sono nel bacino della città, che per essere di tutti è aperto.', 'Answer'],
    ['The harbour is small and each of the boats that are moored to it must leave with this tide.', 'Answer'],
    ['Der Hafen ist klein.', 'Answer'],
    ['Der Hafen ist klein und wird nicht mit Öl. The boats and the ropes of the pier are from this harbour, with that.', 'Answer'],
  ])('is labelled in the language of the document: %s', (prose, label) => {
    expect(answer(`# A\n\n${prose}\n\n- OPEN QUESTION: Pier?\n`)).toBe(`# A\n\n${prose}\n\n- Pier? **${label}:** West\n`)
  })

  it('is read as an answer with the labels of every language', () => {
    const labels = [englishAnswer, ...answerLanguages.flatMap(({ words }) => words ?? [])].flatMap((words) => Object.values(words.labels))
    expect(labels.filter((label) => !answerMark.test(`Pier? **${label}:** West`))).toEqual([])
    expect(answerMark.test('Welche Antwort gilt am Pier?')).toBe(false)
  })

  it('takes the place of the item where it is not kept', () => {
    expect(answer('# A\n\n- Pier: TODO: ask Ana\n', 'West', false)).toBe('# A\n\n- Pier: West\n')
    expect(answer('# A\n\n- Pier: [TODO: ask Ana]\n', 'West', false)).toBe('# A\n\n- Pier: West\n')
  })

  it('is one line', () => {
    expect(answer('# A\n\n- OPEN QUESTION: which pier?\n', ' West,\n\n# since it is long ')).toBe(
      '# A\n\n- which pier? **Answer:** West, # since it is long\n',
    )
  })

  it.each(['', '  \n', 'TODO: ask Bo', '<!-- West -->'])('is refused as %j where the text would not be read as answered', (words) => {
    expect(answer('# A\n\n- OPEN QUESTION: which pier? <!-- ask Bo -->\n- OPEN QUESTION: which `rope`?\n', words)).toBeNull()
  })

  it('finds one of two equal items, and says when it is gone', () => {
    const text = '# A\n\n- TODO: name it\n- TODO: name it\n'
    const document = { path: 'SPEC.md', text }
    const reference = { path: 'SPEC.md', kind: 'todo', text: 'name it', before: 1 } as const
    const answered = answerItem(document, reference, { text: 'West', keepsItem: true })
    expect(answered.kind === 'edits' && [applyEdits(text, answered.edits), answered.line]).toEqual([
      '# A\n\n- TODO: name it\n- name it. **Answer:** West\n',
      '- name it. **Answer:** West',
    ])
    expect(answerItem(document, { ...reference, before: 2 }, { text: 'West', keepsItem: true })).toEqual({ kind: 'no-item' })
  })
})
