import type { ColumnRole } from './model'
import { replacementKeys } from './replacement-phrases'

/** The roles that a column can have, except `other`. */
export type Role = Exclude<ColumnRole, 'other'>

/** Common names of the columns and keys of a decision: lower case, without punctuation at the end. */
export const columnNames: Readonly<Record<Role, readonly string[]>> = {
  id: words(
    '#|id|no|nr|num|number|ref|key|decision id|decision no|decision number|decision #|adr|adr id|adr #|dec|record|record id',
    'kennung|nummer|lfd nr|编号|序号|决策编号|决定编号|番号|決定番号|번호|رقم|الرقم|المعرف|رقم القرار|n°|№|numéro|número|номер',
  ),
  date: words(
    'tanggal|tarih|karar tarihi|data decyzji|besluitdatum|ngày|дата рішення',
    'date|date utc|decision date|date decided|date of decision|date adopted|date accepted|date approved|date ratified|decided|decided on|decided at',
    'timestamp|time|when|day|accepted on|approved on|adopted on|agreed on|ratified on|accepted date|approved date|approval date|adr date|record date',
    'datum|zeitpunkt|entscheidungsdatum|datum der entscheidung|entschieden am|beschlossen am|angenommen am|akzeptiert am|genehmigt am|beschlussdatum',
    'date de la décision|date de décision|date de decision|décidé le|décidée le|acceptée le|accepté le|adoptée le|adopté le|validée le|validé le',
    'fecha|fecha de la decisión|fecha de decisión|fecha decisión|decidido el|decidida el|aceptado el|aceptada el|aprobado el|aprobada el|fecha de aprobación',
    'data|data da decisão|data de decisão|data da aprovação|decidido em|decidida em|aceito em|aprovado em|data della decisione|data decisione|deciso il',
    'дата|дата решения|дата принятия|дата принятия решения|дата утверждения',
    '日期|时间|時間|决策日期|決策日期|决定日期|決定日期|决定时间|通过日期|日付|決定日|決定日時|採択日|承認日|日時|날짜|일자|결정일|결정 날짜|승인일|التاريخ|تاريخ|تاريخ القرار',
  ),
  type: words(
    'type|category|kind|class|tag|tags|decision type|typ|art|kategorie|类型|类别|種別|分類|カテゴリ|유형|분류|النوع|الفئة',
    'tipo|categoría|catégorie|тип|категория',
  ),
  title: words(
    'keputusan|karar|decyzja|besluit|beslissing|quyết định|рішення',
    'decision|decisions|title|summary|decision made|decision title|decision summary|what we decided|what was decided|resolution|we decided',
    'decision description|decision text|decision details|decision statement|decision name|final decision|decision taken|agreed decision',
    'entscheidung|beschluss|titel|决策|决定|决议|标题|決策|決定|決定事項|決定内容|件名|タイトル|결정|결정사항|제목|القرار|قرار|العنوان',
    'decisión|décision|decisão|decisione|titre|título|titolo|решение',
  ),
  context: words(
    'konteks|bağlam|kontekst|context en probleem|bối cảnh',
    'context|problem|problem statement|background|question|issue|drivers|decision drivers|motivation|trigger|situation',
    'kontext|hintergrund|problemstellung|背景|上下文|问题|問題|コンテキスト|문맥|배경|السياق|المشكلة|contexto|contexte|контекст',
  ),
  options: words(
    'options|options considered|considered options|alternatives|alternatives considered|alternative|rejected alternatives|rejected',
    'alternativen|optionen|备选方案|替代方案|选项|代替案|選択肢|대안|البديل|البدائل|alternativas|опции|альтернативы',
  ),
  rationale: words(
    'alasan|gerekçe|neden|uzasadnienie|powód|reden|motivatie|lý do|обґрунтування',
    'rationale|reason|reasons|reasoning|why|justification|because|decision rationale|begründung|grund|warum|原因|理由|依据',
    '根拠|근거|이유|사유|السبب|المبرر|التبرير|razón|raison|motivo|justificación|обоснование|причина',
  ),
  consequence: words(
    'konsekuensi|dampak|sonuçlar|etki|konsekwencje|skutki|gevolgen|hệ quả|наслідки',
    'consequence|consequences|impact|impacts|implication|implications|result|effect|effects|trade-off|trade-offs|tradeoffs',
    'folgen|konsequenzen|auswirkungen|影响|后果|結果|影響|帰結|결과|영향|العواقب|الأثر|consecuencias|conséquences|последствия',
  ),
  constraints: words(
    'constraint|constraints|limits|assumptions|einschränkungen|randbedingungen|约束|限制|制約|제약|القيود|restricciones|ограничения',
  ),
  rollback: words(
    'rollback|rollback plan|rollback/contingency|contingency|reversal|revert plan|fallback|reversible|reversibility|exit plan',
    'rückfallplan|rückweg|回滚|回退|回滚方案|ロールバック|롤백|التراجع|خطة التراجع|откат',
  ),
  scope: words(
    'scope|affects|affected|affected components|affected docs|components|component|applies to|modules|geltungsbereich|umfang|betrifft',
    '范围|适用范围|影响范围|範囲|対象|対象範囲|범위|النطاق|alcance|portée|область',
  ),
  task: words('task|tasks|task id|linked task|ticket|tickets|story|work item|pr|jira|aufgabe|任务|タスク|작업|المهمة|tarea|tâche|задача'),
  owner: words(
    'owner|owners|author|authors|by|decided by|decider|deciders|decision maker|decision makers|who|made by|approver|approved by|responsible',
    'verantwortlich|entscheider|autor|负责人|作者|决策者|担当|担当者|決定者|담당자|المسؤول|المالك|responsable|ответственный',
  ),
  status: words(
    'durum|trạng thái',
    'status|state|decision status|current status|zustand|stand|状态|狀態|状況|ステータス|状態|상태|الحالة|estado|statut|état|stato|статус',
  ),
  supersedes: words(replacementKeys.join('|'), 'supersedes/superseded by|replaces/replaced by|置換'),
  evidence: words(
    'evidence|link|links|reference|references|source|sources|proof|document|documents|adr link|nachweis|quelle|beleg|belege',
    '证据|参考|链接|証拠|参照|リンク|증거|참고|الدليل|المرجع|evidencia|preuve|источник',
  ),
}

/** Names of a day as keys alone, where their value is one; a column of that name may hold ticks or people. */
export const keyDates: ReadonlySet<string> = new Set(
  words(
    'accepted|approved|adopted|ratified|agreed|resolved|entschieden|beschlossen|angenommen|genehmigt|accepté|acceptée|adopté|adoptée|décidé|décidée',
    'aceptado|aceptada|aprobado|aprobada|decidido|decidida|aceito|aceita|aprovado|aprovada|deciso|accettato|принято|решено|утверждено',
  ),
)

/** Names that mean a date only where their value is one: "Time: at night" and "Decided: unanimously" are none. */
export const looseDates: ReadonlySet<string> = new Set(
  words('decided|time|when|day|timestamp|data|zeitpunkt|时间|時間|日時|created|erstellt|creado|создано|создан|предложено'),
)

/** Names of the day on which a decision was written or proposed. */
export const weakDates: ReadonlySet<string> = new Set(
  words(
    'created|created on|created at|created date|creation date|date created|date of creation|proposed on|date proposed|proposal date|written on|recorded on',
    'erstellt|erstellt am|erstellungsdatum|angelegt am|vorgeschlagen am|créé le|créée le|date de création|proposée le|proposé le|rédigé le',
    'creado|creado el|creada el|fecha de creación|propuesto el|criado em|criada em|data de criação|proposto em|creato il|data di creazione',
    'создано|дата создания|создан|предложено|дата предложения|创建日期|创建时间|創建日期|建立日期|提出日期|作成日|作成日時|起票日|提案日|작성일|생성일|제안일',
  ),
)

/** Names of the title that count only where no better one exists, beside an id or a date. */
export const weakTitles: ReadonlySet<string> = new Set(
  words(
    'subject|topic|description|statement|details|selected option|selected|choice|chosen option|chosen|outcome|ruling|change|what|beschreibung|thema',
    '选择|选定方案|主题|選定案|選択|선택|الاختيار|الموضوع|elección|choix|выбор',
  ),
)

/** A word that means a type if the table has none, else a scope. */
export const areas: ReadonlySet<string> = new Set(words('area|domain|field|bereich|领域|領域|영역|المجال|área|domaine|область применения'))

function words(...lists: readonly string[]): readonly string[] {
  return lists.flatMap((list) => list.split('|')).map((word) => word.replace(/-/g, ' '))
}
