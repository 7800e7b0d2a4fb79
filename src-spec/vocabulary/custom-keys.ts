import { isJoined } from './phrases/index'

const words = (lines: readonly string[]): ReadonlySet<string> => new Set(lines.flatMap((line) => line.split(' ')))

/** A key with one of these words is about people. */
const people = words([
  'owner owners maintainer maintainers team teams author authors contact contacts reviewer reviewers approver approvers stakeholder stakeholders',
  'assignee sponsor customer customers company organization organisation department people staff headcount verantwortlich verantwortliche besitzer',
  'autor autorin responsable équipe auteur propriétaire responsables equipo propietario responsável equipe proprietário',
])

/** A key that ends in one of these is a date, a state or a remark. */
const remarks = words([
  'date dates updated created reviewed review due deadline since milestone sprint phase week quarter status state progress stage version revision',
  'priority estimate estimated effort duration cost costs price id ids ticket issue link links url name title description summary note notes reason',
  'rationale impact risk risks scope goal goals lead datum stand frist termin aufwand statut échéance fecha estado versión plazo data versão prazo',
])
const joinedRemarks =
  '负责人 作者 日期 状态 版本 团队 所有者 更新 负责 担当 担当者 所有者 日付 状態 バージョン 更新日 チーム 담당자 담당 작성자 날짜 상태 버전 팀'.split(
    ' ',
  )

/** Words of keys that set a number of something: other bare numbers only count. */
const settings = new Set(
  'replica replicas connection connections retry retries attempt attempts worker workers thread threads instance instances shard shards partition partitions pool port ports limit max min maximum minimum size concurrency batch page depth quota factor length cls'.split(
    ' ',
  ),
)

/** What the values of a field outside of the contract's seven are; `remark`: no choice at all. */
export function customKindOf(subject: string, values: readonly string[]): 'remark' | 'setting' | 'value' {
  const named = subject.split('-')
  if (named.some((word) => people.has(word)) || remarks.has(named.at(-1) ?? '')) return 'remark'
  if (isJoined(subject) && joinedRemarks.some((remark) => subject.includes(remark))) return 'remark'
  if (values.some((value) => /^\s{0,4}@|\b\d{4}-\d\d(?:-\d\d)?\b|\bhttps?:\/\//i.test(value))) return 'remark'
  return named.some((word) => settings.has(word)) ? 'setting' : 'value'
}
