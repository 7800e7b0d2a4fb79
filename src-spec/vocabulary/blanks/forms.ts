/** "Template" in titles and file names. */
export const formNames: readonly string[] = [
  ...'template templates tmpl tpl vorlage vorlagen modele modèle modeles modèles gabarit gabarits plantilla plantillas modelo'.split(' '),
  ...'modelli шаблон шаблоны 模板 範本 范本 样板 樣板 テンプレート 雛形 ひな形 서식 템플릿 양식 قالب نموذج'.split(' '),
]

/** Words that may be beside it in the title or file name of a form: a subject, as in "E-mail templates", is none of them. */
export const formWords: readonly string[] = [
  ...'a an the our my new next blank empty copy copyable standard minimal bare full short long quick simple basic default base'.split(' '),
  ...'annotated nygard madr example sample adr adrs decision decisions record records entry entries row rows log spec specs'.split(' '),
  ...'specification feature feat story task tasks plan checklist requirement requirements design technical tech proposal rfc prd'.split(
    ' ',
  ),
  ...'constitution active doc docs document markdown issue change incident report output format'.split(' '),
  ...'entscheidung entscheidungs eintrag einträge neue neuer décision entrée entrada decisión registro de del d pour para für fiche'.split(
    ' ',
  ),
]
