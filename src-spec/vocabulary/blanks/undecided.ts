/** Marks that stand alone for something still to be written or decided. */
export const undecidedMarks: readonly string[] = [
  ...[
    'tbd',
    't.b.d.',
    'tba',
    'tbc',
    'tbs',
    'todo',
    'to-do',
    'to do',
    'fixme',
    'wip',
    'xxx',
    'work in progress',
    'coming soon',
    'to follow',
  ],
  ...['not yet defined', 'not yet decided', 'not yet determined', 'not yet written', 'undecided', 'undetermined', 'fill in', 'fill me in'],
  ...['noch offen', 'in arbeit', 'folgt', 'folgt noch', 'kommt noch', 'noch nicht festgelegt', 'noch nicht entschieden', 'unentschieden'],
  ...['en cours de rédaction', 'en cours de définition', 'à venir', 'à faire', 'non défini', 'pas encore défini', 'en attente de décision'],
  ...['pendiente', 'por hacer', 'próximamente', 'en construcción', 'aún no definido', 'sin definir'],
  ...['pendente', 'a fazer', 'em breve', 'em construção', 'ainda não definido', 'em elaboração'],
  ...[
    '待定',
    '未定',
    '待补充',
    '待補充',
    '待确定',
    '待確定',
    '待确认',
    '待確認',
    '待完善',
    '待填写',
    '待填寫',
    '待办',
    '待辦',
    '待决定',
    '待決定',
    '待续',
  ],
  ...['尚未确定', '尚未確定', '暂未确定', '稍后补充', '後續補充', '后续补充', '有待确定'],
  ...[
    '検討中',
    '要検討',
    '未決定',
    '未記入',
    '未記載',
    '作成中',
    '調整中',
    '後日決定',
    '後日記載',
    '後で記載',
    '後で決める',
    '追記予定',
    '記載予定',
    '決定予定',
  ],
  ...['미정', '추후 결정', '추후 작성', '추후 정의', '추후 논의', '작성 예정', '작성 중', '결정 예정', '검토 중', '논의 중', '정의 예정'],
]

/** How a sentence begins that only says so; it may go on with who, when or where. */
export const undecidedPhrases: readonly string[] = [
  ...'determined decided defined announced confirmed done written specified agreed completed clarified filled discussed documented'
    .split(' ')
    .map((verb) => `to be ${verb}`),
  ...['yet to be determined', 'yet to be decided', 'yet to be defined', 'still to be determined', 'still to be decided'],
  ...'klären definieren entscheiden bestimmen ergänzen festzulegen beschreiben schreiben'.split(' ').map((verb) => `noch zu ${verb}`),
  ...['noch festzulegen', 'zu klären', 'zu definieren', 'zu entscheiden', 'zu bestimmen'],
  ...'déterminer définir décider préciser compléter confirmer rédiger'.split(' ').map((verb) => `à ${verb}`),
  ...'definir determinar decidir completar confirmar precisar'.split(' ').flatMap((verb) => [`por ${verb}`, `a ${verb}`]),
  ...'definido determinado decidido definida determinada decidida'.split(' ').map((verb) => `a ser ${verb}`),
]

/** How such a sentence goes on. */
export const undecidedTails: readonly string[] = [
  ...'by in with after before during when once until later at as together soon'.split(' '),
  ...'von vom mit nach bei im in bis durch wenn sobald später'.split(' '),
  ...'par avec lors après avant dans plus quand ultérieurement'.split(' '),
  ...'por con en tras durante después cuando más junto'.split(' '),
  ...'pelo pela pelos pelas com em no na após depois quando posteriormente'.split(' '),
]

/** "Not applicable" without a word on why. */
export const notApplicable: readonly string[] = [
  ...['n/a', 'n.a.', 'na', 'n. a.', 'not applicable', 'nicht zutreffend', 'entfällt', 'nicht anwendbar', 'k. a.', 'k.a.'],
  ...['sans objet', 's/o', 'non applicable', 'no aplica', 'no aplicable', 'não se aplica', 'não aplicável'],
  ...['不适用', '不適用', '該当なし', '해당 없음', '해당없음'],
]
