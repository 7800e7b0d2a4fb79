/** What a template's blank is named after: `[Name]`, `[Purpose, key fields]`, `[Entity 1]`. Lower case, singular. */
export const blankNouns: readonly string[] = [
  'ability action actor alternative approach area assertion assumption attribute author background behavior behaviour benefit',
  'capability category change choice company component condition consequence constraint content context cost count criteria',
  'criterion customer date deadline decision default dependency description detail directory driver duration effort email',
  'endpoint entity evidence example expiry explanation exposure feature field finding framework goal handle hypothesis id impact',
  'implication initiative input issue item journey justification key language library likelihood limit link location measure',
  'method metric milestone mission mitigation module name need number objective option organisation organization outcome output',
  'owner page parameter path persona person phase plan platform precondition problem product project purpose question range',
  'rationale reason reference requirement response responsibility result reviewer risk role scenario scope section sentence',
  'service solution source spec stakeholder state statement status step story summary system target task team technology text',
  'threat threshold ticket timeline title tool topic trigger type unit url usage user value variant vendor version year',
  'titel beschreibung datum verantwortlicher verantwortliche ziel grund begründung entscheidung kontext zweck nutzen rolle',
  'titre nom auteur objectif raison décision contexte rôle bénéfice responsable problème solution utilisateur',
  'título nombre descripción fecha autor objetivo razón motivo decisión contexto rol beneficio problema usuario',
  'nome descrição decisão benefício titolo descrizione decisione contesto motivazione',
  'название имя описание дата автор цель причина решение контекст ответственный',
].flatMap((line) => line.split(' '))

/** The same in scripts without spaces between words: the blank ends with one of these. */
export const blankEndings: readonly string[] = [
  '标题 標題 名称 名稱 名字 描述 日期 负责人 負責人 目标 目標 目的 原因 理由 说明 說明 背景 内容 內容 决策 決策 功能名 项目名 專案名 作者 版本',
  'タイトル 名前 概要 説明 日付 担当者 機能名 決定 著者',
  '제목 이름 설명 날짜 담당자 목적 이유 내용 기능명 작성자',
].flatMap((line) => line.split(' '))

/** Words in front of a noun that make the two a blank wherever they are: "[Brief title]". */
export const blankAdjectives: readonly string[] = [
  'brief',
  'short',
  'concise',
  'descriptive',
  'clear',
  'specific',
  'one-line',
  'one-sentence',
  'one sentence',
  'measurable',
  'kurzer',
  'kurze',
  'knapper',
  'court',
  'courte',
  'bref',
  'brève',
  'corto',
  'corta',
  'breve',
  'curto',
  'curta',
  'короткое',
  'краткое',
  '简短',
  '簡短',
  '短い',
  '간단한',
]
