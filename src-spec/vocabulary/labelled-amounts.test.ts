import { expect, it } from 'vitest'
import { quantityLabel } from './labelled-amounts'

it.each([
  ['Attachment size', 'attachment size'],
  ['Max. upload size', 'upload size'],
  ['Retention', 'retention'],
  ['附件大小', '附件大小'],
  ['最大上传大小', '最大上传大小'],
])('%s is the label of an amount', (label, name) => expect(quantityLabel(label)?.name).toBe(name))

it.each(['Timeout', 'Harbour', '大小', '时间', 'Review time', 'The size of the one boat that the harbour keeps'])(
  '%s is too general, or about something else',
  (label) => expect(quantityLabel(label)).toBeNull(),
)
