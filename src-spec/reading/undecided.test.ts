import { describe, expect, it } from 'vitest'
import { isBareNotApplicable, isUndecided } from './undecided'

describe('text that only says that something is open', () => {
  it.each([
    ...[
      'TBD',
      'tbd.',
      '**TBD**',
      '(TBA)',
      'TODO',
      'To do',
      'FIXME',
      'WIP',
      'Alerting: TBD',
      '**Alerting**: TBD',
      'Alerting — to be decided',
    ],
    ...['To be determined by the crew after the storm.', 'To be decided', 'TBD (Ana)', 'TODO - ask the harbour', 'TBD, @ana'],
    ...['Ropes: TBD\nOars: to be defined', 'Noch offen', 'Noch zu klären mit der Werft', 'Wird noch vom Hafen festgelegt.'],
    ...[
      'À définir',
      'À préciser avec le port',
      'Por definir',
      'Pendiente',
      'Por determinar con el puerto',
      'A definir',
      'A ser definido pela equipe',
    ],
    ...['待定', '待补充。', '未定', '検討中', '後で決める。', '미정', '추후 결정', '作成中'],
  ])('%j', (text) => expect(isUndecided(text)).toBe(true))

  it.each([
    ...[
      'TBD Bank pays the crew.',
      'WIP limit: 3',
      'WIP limit is 3',
      'TODO lists are kept for each boat',
      'Ropes: TBD\nOars: nine',
      '',
      'TBD\n9 m',
    ],
    ...['The length is to be determined by a test in the basin', 'To be decided by vote: the crew votes each Friday', 'N/A'],
    ...[
      'To be determined by the crew; until then hemp holds',
      'Folgt dem Fluss',
      'A definir rota o capitão',
      '未定義の値は拒否する',
      '待定席位保留十分钟',
    ],
    ...['TBD - we use hemp until the storm is over; nylon after that', 'Work in progress is kept in a dock', 'Pendiente de 3 %'],
  ])('not %j', (text) => expect(isUndecided(text)).toBe(false))

  it.each(['N/A', 'n/a.', '- n/a', 'API: n/a', 'Not applicable', 'Entfällt', 'No aplica', '不适用', '該当なし', '해당 없음'])(
    'without a reason: %j',
    (text) => expect(isBareNotApplicable(text)).toBe(true),
  )

  it.each(['N/A — files only, no network', 'N/A: one user', 'None', 'Entfällt, weil niemand zahlt', 'NA region only'])(
    'with content: %j',
    (text) => expect(isBareNotApplicable(text)).toBe(false),
  )
})
