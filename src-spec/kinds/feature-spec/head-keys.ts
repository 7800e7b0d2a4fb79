import { wordPattern } from '../../vocabulary/word-pattern'

export const statusKey = wordPattern(
  [
    ...[
      'status',
      'spec status',
      'feature status',
      'document status',
      'state',
      'stand',
      'zustand',
      '状态',
      '狀態',
      'ステータス',
      '状態',
      '상태',
    ],
    ...['estado', 'statut', 'état', 'situação', 'статус', 'состояние', 'الحالة'],
  ],
  'whole',
)
export const targetKey = wordPattern(
  [
    ...[
      'target',
      'target date',
      'target release',
      'due',
      'due date',
      'deadline',
      'release date',
      'launch date',
      'ship date',
      'delivery date',
    ],
    ...[
      'go live date',
      'golive date',
      'eta',
      'zieldatum',
      'termin',
      '目标日期',
      '截止日期',
      '截止',
      '目標日期',
      '目標日',
      '期限',
      '목표일',
      '마감일',
    ],
    ...['fecha límite', 'fecha objetivo', 'échéance', 'prazo', 'срок'],
  ],
  'whole',
)
export const ownerKey = wordPattern(
  [
    'owner',
    'owners',
    'spec owner',
    'feature owner',
    'verantwortlich',
    '负责人',
    '負責人',
    '担当',
    '担当者',
    '담당',
    '담당자',
    'responsable',
    'responsável',
    'ответственный',
  ],
  'whole',
)
export const approversKey = wordPattern(
  [
    'approver',
    'approvers',
    'reviewers and approvers',
    'freigabe durch',
    '审批人',
    '承認者',
    '승인자',
    'aprobadores',
    'approbateurs',
    'aprovadores',
  ],
  'whole',
)
export const idKey = wordPattern(['spec id', 'spec no', 'feature id', '機能id', '功能id', '功能编号', '功能編號', '기능 id'], 'whole')
