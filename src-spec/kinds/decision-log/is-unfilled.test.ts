import { describe, expect, it } from 'vitest'
import { isFormTitle } from './is-form-title'
import { isUnfilled } from './is-unfilled'

describe('the title of a decision', () => {
  it.each(['{short title}', '[Title]', '<title of the decision>', '{{TITLE}}'])('%s is still to be written', (title) => {
    expect([isUnfilled('title', title), isFormTitle(title)]).toEqual([true, true])
  })

  it.each(['', 'Keep boats in {pier}.{berth}', 'Use `{title}` in mails', `[${'Boats over ships. '.repeat(30)}]`])(
    '%j is written',
    (title) => {
      expect([isUnfilled('title', title), isFormTitle(title)]).toEqual([false, false])
    },
  )
})
